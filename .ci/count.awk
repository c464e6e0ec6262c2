# Reads the events of `go test -json`: prints a line for every package and the
# output of what failed, and writes "N passed, N failed" to the file `totals`.

# The unquoted value of a string field of the event; "" if it has none.
function field(name,    value) {
	if (!match($0, "\"" name "\":\"([^\"\\\\]|\\\\.)*\""))
		return ""
	value = substr($0, RSTART + length(name) + 4, RLENGTH - length(name) - 5)
	gsub(/\\\\/, "\001", value) # out of the way of the other escapes
	gsub(/\\n/, "\n", value)
	gsub(/\\t/, "\t", value)
	gsub(/\\"/, "\"", value)
	gsub(/\\u003c/, "<", value)
	gsub(/\\u003e/, ">", value)
	gsub(/\\u0026/, "\\&", value)
	gsub(/\001/, "\\", value)
	return value
}

!/^\{/ { print; next }

{
	action = field("Action")
	package = field("Package")
	test = field("Test")
	key = package SUBSEP test
}

action == "build-output" { printf "%s", field("Output") }

action == "output" {
	line = field("Output")
	if (test == "" && line ~ /^(ok|FAIL|\?)[ \t]/)
		printf "%s", line
	else if (line !~ /^=== /)
		said[key] = said[key] line
}

test != "" && action == "pass" { passed++ }
test != "" && action == "skip" { skipped++ }
test != "" && action == "fail" { failed++; broken[package] = 1; printf "%s", said[key] }

# A package that fails without a failing test: it did not build, or it panicked.
test == "" && action == "fail" && !(package in broken) { failed++; printf "%s", said[key] }

END {
	if (skipped)
		printf "%d skipped\n", skipped
	printf "%d passed, %d failed\n", passed, failed > totals
}
