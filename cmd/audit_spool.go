package cmd

import (
	"bytes"
	"compress/flate"
	"io"

	"ypa/internal/audit"
)

// spool keeps the rows of an audit until all of it is known, packed: a tenth of
// their size.
type spool struct {
	packed bytes.Buffer
	pack   *flate.Writer
	pieces []piece
}

// piece is about one young person: who, where in the rows a note comes in, and
// what is replaced by it.
type piece struct {
	ref     string
	looked  bool
	officer *audit.Officer // nil: nothing to compare
	asked   bool           // whether a note would count
	size    int            // bytes of rows
	note    int            // where the note comes in
	own     [2]int         // from and to where stands what the note replaces
}

func newSpool() (*spool, error) {
	s := &spool{}
	var err error
	s.pack, err = flate.NewWriter(&s.packed, flate.BestSpeed)
	return s, err
}

// add keeps the rows about one young person.
func (s *spool) add(p piece, rows []byte) error {
	p.size = len(rows)
	s.pieces = append(s.pieces, p)
	_, err := s.pack.Write(rows)
	return err
}

// each gives everybody's rows back, in their order. The rows are the spool's.
func (s *spool) each(fn func(*piece, []byte) error) error {
	if err := s.pack.Close(); err != nil {
		return err
	}
	in := flate.NewReader(&s.packed)
	var rows []byte
	for i := range s.pieces {
		p := &s.pieces[i]
		if cap(rows) < p.size {
			rows = make([]byte, p.size)
		}
		rows = rows[:p.size]
		if _, err := io.ReadFull(in, rows); err != nil {
			return err
		}
		if err := fn(p, rows); err != nil {
			return err
		}
	}
	return nil
}

// write writes rows with a note in its place.
func (p *piece) write(w io.Writer, rows []byte, note func() error) error {
	if _, err := w.Write(rows[:p.note]); err != nil {
		return err
	}
	if err := note(); err != nil {
		return err
	}
	if _, err := w.Write(rows[p.note:p.own[0]]); err != nil {
		return err
	}
	_, err := w.Write(rows[p.own[1]:])
	return err
}
