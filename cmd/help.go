package cmd

// exitStatus closes the help of every command that records.
const exitStatus = `Exit codes: 0 done; 2 wrong command line, or what was asked is refused;
4 the register is missing, locked or can't be read; 5 it is damaged or altered,
no ypa register, or newer than this program; 6 anything else; 130 cancelled.`
