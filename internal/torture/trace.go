package torture

import (
	"bufio"
	"encoding/hex"
	"fmt"
	"io"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// Op is what a system call does to a disk, or to who reads the output.
type Op int

// The operations.
const (
	Write    Op = iota + 1 // Data at At of the file Path
	Truncate               // the file Path is At bytes long
	Sync                   // the file or folder Path is brought to the disk
	Create                 // an empty file Path
	Remove                 // the name Path
	Link                   // the file Path gets the name To too
	Rename                 // the file Path is called To
	Say                    // Data is written to stdout
)

// Call is one system call of a trace.
type Call struct {
	Op   Op
	Path string
	To   string
	Data []byte
	At   int64
}

// Traced lists the system calls that [Trace] understands or must refuse, in the
// words of strace; one that a machine does not have is passed over.
const Traced = "?open,?creat,openat,write,writev,pwrite64,pwritev,?pwritev2,?truncate,ftruncate,fallocate,fsync,fdatasync,sync_file_range," +
	"?unlink,unlinkat,?link,linkat,?rename,?renameat,renameat2,?mkdir,mkdirat,?sendfile,copy_file_range"

var (
	// shapeOfCall is `PID name(arguments) = result`.
	shapeOfCall = regexp.MustCompile(`^(\d+) +(\w+)\((.*)\) += (-?\d+|\?)`)
	// shapeOfRest is the second half of a call that another interrupted.
	shapeOfRest = regexp.MustCompile(`^(\d+) +<\.\.\. \w+ resumed>(.*)$`)
)

const unfinished = " <unfinished ...>"

// Trace reads what `strace -f -y -xx -s 1000000 -e trace=`[Traced] wrote, and
// keeps what concerns the files of one folder, and stdout. A call on those files
// that it can't follow is an error, so that no write is overlooked.
func Trace(r io.Reader, folder string) ([]Call, error) {
	var calls []Call
	begun := map[string]string{} // by process
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		line := lines.Text()
		if half, ok := strings.CutSuffix(line, unfinished); ok {
			pid, _, _ := strings.Cut(half, " ")
			begun[pid] = half
			continue
		}
		if m := shapeOfRest.FindStringSubmatch(line); m != nil {
			line = begun[m[1]] + m[2]
		}
		m := shapeOfCall.FindStringSubmatch(line)
		if m == nil || strings.HasPrefix(m[4], "-") || m[4] == "?" {
			continue // a signal, the end of a process, a call that did nothing
		}
		call, err := understand(m[2], strings.Split(m[3], ", "), m[4], folder)
		if err != nil {
			return nil, err
		}
		calls = append(calls, call...)
	}
	return calls, lines.Err()
}

// understand makes of a call what it does in the folder: mostly one thing or
// nothing.
func understand(name string, args []string, result, folder string) ([]Call, error) {
	if name == "write" && strings.HasPrefix(args[0], "1<") {
		return []Call{{Op: Say, Data: plain(args[1])}}, nil
	}
	paths, rest := pathsOf(name, args)
	inside := false
	for _, p := range paths {
		inside = inside || p == folder || filepath.Dir(p) == folder
	}
	if !inside {
		return nil, nil
	}
	switch name {
	case "open", "openat", "creat":
		if name != "creat" && !strings.Contains(rest[0], "O_CREAT") {
			return nil, nil
		}
		calls := []Call{{Op: Create, Path: paths[0]}}
		if name == "creat" || strings.Contains(rest[0], "O_TRUNC") {
			calls = append(calls, Call{Op: Truncate, Path: paths[0]})
		}
		return calls, nil
	case "pwrite64":
		at, err := strconv.ParseInt(rest[2], 10, 64)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		n, err := strconv.Atoi(result)
		if data := plain(rest[0]); err == nil && n <= len(data) {
			return []Call{{Op: Write, Path: paths[0], Data: data[:n], At: at}}, nil
		}
		return nil, fmt.Errorf("%s of %s bytes, of which %d are traced", name, result, len(plain(rest[0])))
	case "ftruncate", "truncate":
		size, err := strconv.ParseInt(rest[0], 10, 64)
		return []Call{{Op: Truncate, Path: paths[0], At: size}}, err
	case "fsync", "fdatasync":
		return []Call{{Op: Sync, Path: paths[0]}}, nil
	case "unlink", "unlinkat":
		return []Call{{Op: Remove, Path: paths[0]}}, nil
	case "link", "linkat":
		return []Call{{Op: Link, Path: paths[0], To: paths[1]}}, nil
	case "rename", "renameat", "renameat2":
		return []Call{{Op: Rename, Path: paths[0], To: paths[1]}}, nil
	}
	return nil, fmt.Errorf("%s on %s can't be followed", name, paths[0])
}

// pathsOf gives the files that a call names, absolute, and its other arguments.
func pathsOf(name string, args []string) (paths, rest []string) {
	two := strings.HasPrefix(name, "link") || strings.HasPrefix(name, "rename")
	at := strings.HasSuffix(name, "at") && name != "creat" || name == "renameat2"
	for len(args) > 0 && (len(paths) == 0 || two && len(paths) == 1) {
		switch {
		case at && len(args) > 1: // a folder and a name in it
			path := string(plain(args[1]))
			if !filepath.IsAbs(path) {
				path = filepath.Join(pathOf(args[0]), path)
			}
			paths, args = append(paths, path), args[2:]
		case strings.HasPrefix(args[0], `"`):
			paths, args = append(paths, string(plain(args[0]))), args[1:]
		default:
			paths, args = append(paths, pathOf(args[0])), args[1:]
		}
	}
	return paths, args
}

// pathOf is the file of a descriptor: the part of `5</home/x>` between < and >.
// One that has no name any more, `5</home/x>(deleted)`, is none of the files.
func pathOf(descriptor string) string {
	_, path, _ := strings.Cut(descriptor, "<")
	return string(plain(strings.TrimSuffix(path, ">")))
}

// plain undoes the way in which strace -xx writes strings: "\x66\x6f".
func plain(text string) []byte {
	text = strings.TrimSuffix(strings.Trim(text, `"`), `"...`)
	if !strings.HasPrefix(text, `\x`) {
		return []byte(text)
	}
	data, err := hex.DecodeString(strings.ReplaceAll(text, `\x`, ""))
	if err != nil {
		return []byte(text)
	}
	return data
}
