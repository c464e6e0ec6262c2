package torture

import (
	"maps"
	"math/rand/v2"
	"path/filepath"
)

// sector is the size, in bytes, of what a disk writes whole or not at all.
const sector = 512

// Disk is a folder on a disk that may lose power. What was written and not yet
// synced may be on it in any part; a name that was made, removed or changed
// counts as there for certain only once the folder was synced. It takes for
// granted that what was synced stays.
type Disk struct {
	folder string
	seen   map[string]*file // the names as programs see them
	names  map[string]*file // the names that are certain
	moves  []move           // those after, oldest first
}

// file is what is certain of a file, and what was done to it since.
type file struct {
	data  []byte
	since []Call // Write and Truncate
}

// move is one change of names, which happens whole or not at all.
type move map[string]*file

// NewDisk is a disk on which the files given, by name, are certain.
func NewDisk(folder string, files map[string][]byte) *Disk {
	d := &Disk{folder: folder, seen: map[string]*file{}, names: map[string]*file{}}
	for name, data := range files {
		d.names[name] = &file{data: data}
	}
	maps.Copy(d.seen, d.names)
	return d
}

// Do takes in a call.
func (d *Disk) Do(c Call) {
	name := filepath.Base(c.Path)
	f := d.seen[name]
	switch c.Op {
	case Write, Truncate:
		if f != nil { // not one without a name, which is gone with the power
			f.since = append(f.since, c)
		}
	case Create:
		if f == nil {
			d.move(move{name: {}})
		}
	case Remove:
		d.move(move{name: nil})
	case Link:
		d.move(move{filepath.Base(c.To): f})
	case Rename:
		d.move(move{name: nil, filepath.Base(c.To): f})
	case Sync:
		if c.Path == d.folder {
			d.names, d.moves = maps.Clone(d.seen), nil
		} else if f != nil {
			for _, w := range f.since {
				f.data = done(f.data, w)
			}
			f.since = nil
		}
	case Say:
	}
}

func (d *Disk) move(m move) {
	d.moves = append(d.moves, m)
	apply(d.seen, m)
}

func apply(names map[string]*file, m move) {
	for name, f := range m {
		if f == nil {
			delete(names, name)
		} else {
			names[name] = f
		}
	}
}

// Ways is how many ways of losing power [Disk.After] knows.
const Ways = 12

// After gives the files, by name, as they may be found after a power cut now.
// The way, from 0 to [Ways]-1, says what became of all that was not synced: of
// the names all, none or the earlier ones reached the disk, and of what was
// written all, none, some writes, or some sectors of them.
func (d *Disk) After(way int, chance *rand.Rand) map[string][]byte {
	names := maps.Clone(d.names)
	reached := []int{0, len(d.moves), chance.IntN(len(d.moves) + 1)}[way%3]
	for _, m := range d.moves[:reached] {
		apply(names, m)
	}
	files := map[string][]byte{}
	for name, f := range names {
		files[name] = f.after(way/3, chance)
	}
	return files
}

// after is what may be found of a file.
func (f *file) after(way int, chance *rand.Rand) []byte {
	data := f.data
	for _, w := range f.since {
		switch {
		case way == 0:
			data = done(data, w)
		case way == 2 && chance.IntN(2) == 0:
			data = done(data, w)
		case way == 3 && w.Op == Truncate && chance.IntN(2) == 0:
			data = done(data, w)
		case way == 3 && w.Op == Write:
			data = torn(data, w, chance)
		}
	}
	return data
}

// torn does some sectors of a write.
func torn(data []byte, w Call, chance *rand.Rand) []byte {
	for from := int64(0); from < int64(len(w.Data)); {
		to := min(int64(len(w.Data)), (w.At+from)/sector*sector+sector-w.At)
		if chance.IntN(2) == 0 {
			data = done(data, Call{Op: Write, Data: w.Data[from:to], At: w.At + from})
		}
		from = to
	}
	return data
}

// done gives what a file holds after a call; the slice given stays as it is.
func done(data []byte, c Call) []byte {
	size := c.At
	if c.Op == Write {
		size = max(int64(len(data)), c.At+int64(len(c.Data)))
	}
	now := make([]byte, size)
	copy(now, data)
	if c.Op == Write {
		copy(now[c.At:], c.Data)
	}
	return now
}
