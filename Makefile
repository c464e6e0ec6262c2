# The steps themselves are in .ci/run, which CI runs too, so the two can't drift.

.PHONY: help build check test lint fmt docs cover fuzz cross

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

build: ## build ./ypa (ypa.exe on Windows)
	CGO_ENABLED=0 go build -trimpath .

check: ## everything CI runs
	.ci/run

test: ## run the tests, with a count at the end
	.ci/run test

lint: ## check the form: gofumpt, go vet, golangci-lint
	.ci/run format vet lint

fmt: ## rewrite Go files in the form that lint asks for
	.ci/run fmt

docs: ## rewrite generated pages and golden files; read the diff afterwards
	UPDATE=1 go test ./...

cover: ## measure coverage over all packages, into coverage.out
	.ci/run cover

fuzz: ## run each fuzz target for FUZZTIME (30s)
	.ci/run fuzz

cross: ## build for Linux, Windows and macOS
	.ci/run cross
