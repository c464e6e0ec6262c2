# The steps themselves are in .ci/run, which CI runs too, so the two can't drift.

.PHONY: help build check test lint fmt docs cover fuzz cross torture reproducible sbom vuln bench

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

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

fuzz: ## run each fuzz target for FUZZTIME (20s)
	.ci/run fuzz

cross: ## build for Linux, Windows and macOS
	.ci/run cross

torture: ## damage, kill and starve in full, as long as it takes; needs Linux and strace
	YPA_TORTURE=full go test -count=1 -timeout 2h -v ./internal/torture/...
	YPA_TORTURE=full go test -count=1 -timeout 1h -v -run '^TestHostileFlags$$' ./cmd

bench: ## measure ypa beside the sqlite3 shell, a quarter of an hour (BENCH="-short", BENCH="-write")
	go run ./internal/bench/ypameasure -dir "$${BENCH_DIR:-$${TMPDIR:-/tmp}/ypa-bench}" $(BENCH)

reproducible: ## build for every system from two folders and compare
	.ci/reproducible

sbom: build ## write the bill of materials of ./ypa to stdout
	@.ci/sbom ./ypa

vuln: ## look for known vulnerabilities, or say NOT SCANNED
	.ci/run vuln
