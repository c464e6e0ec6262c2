package register

import (
	"context"
	"database/sql"
	"errors"
	"runtime"
	"sync"
	"time"

	"ypa/internal/care"
)

const (
	// chunk is how many subjects are read by one query.
	chunk = 128
	// brief is how long a fellow reader waits for the file. A writer that waits
	// for the first reader to end keeps new ones out, and neither would end.
	brief = 200 * time.Millisecond
)

// mapping is one Map on its way.
type mapping[T any] struct {
	reader *Reader
	lent   bool // whether fn gives the entries back
	typ    care.SubjectType
	signed []signature
	fn     func(care.Subject, []care.Entry) T
	yield  func(T) bool
}

// after gives the next chunk of subjects behind a place in the order.
func (m *mapping[T]) after(key string) ([]numberedSubject, error) {
	return m.reader.numbered(m.typ, key, chunk)
}

// gather makes the reader of a transaction.
func (m *mapping[T]) gather(tx *sql.Tx) *gatherer {
	return &gatherer{tx: tx, lent: m.lent, limit: m.reader.limit(), signed: m.signed}
}

// alone reads the only chunk, in the reader's own transaction.
func (m *mapping[T]) alone(subjects []numberedSubject) error {
	if len(subjects) == 0 {
		return nil
	}
	err := m.gather(m.reader.tx).run(m.reader.ctx, subjects, func(s care.Subject, entries []care.Entry) bool {
		return m.yield(m.fn(s, entries))
	})
	return m.told(err)
}

// told says of an entry that can't be read in which file it is.
func (m *mapping[T]) told(err error) error {
	if odd, ok := errors.AsType[*unreadable](err); ok {
		return m.reader.reg.unreadable(odd.error)
	}
	return err
}

// slab is what became of one chunk.
type slab[T any] struct {
	got      []T
	err      error
	panicked any
}

// job is a chunk that is to be read, and where the result is awaited.
type job[T any] struct {
	subjects []numberedSubject
	done     chan slab[T]
}

// together reads chunks in several transactions of the same state at once, and
// hands the results on in order. Few chunks are ahead of what is handed on, so
// memory does not grow with the register.
func (m *mapping[T]) together(first []numberedSubject) error {
	n := runtime.GOMAXPROCS(0) - 1
	if m.reader.edge != nil {
		n = 0 // nobody else sees what this transaction writes
	}
	txs, closeAll := m.reader.fellows(n)
	defer closeAll()
	txs = append(txs, m.reader.tx)
	ctx, cancel := context.WithCancel(m.reader.ctx)
	jobs := make(chan job[T])
	order := make(chan chan slab[T], 2*len(txs))
	var work sync.WaitGroup
	defer work.Wait() // before the transactions end
	defer cancel()
	work.Go(func() { m.deal(ctx, first, jobs, order) })
	for _, tx := range txs {
		work.Go(func() {
			g := m.gather(tx)
			for j := range jobs {
				j.done <- m.one(ctx, g, j.subjects)
			}
		})
	}
	for done := range order {
		s := <-done
		if s.panicked != nil {
			panic(s.panicked) // where the command is told of it
		}
		for _, one := range s.got {
			if !m.yield(one) {
				return nil
			}
		}
		if s.err != nil {
			return m.told(s.err)
		}
	}
	return m.reader.ctx.Err()
}

// deal hands out the chunks in order, beginning with the first.
func (m *mapping[T]) deal(ctx context.Context, next []numberedSubject, jobs chan<- job[T], order chan<- chan slab[T]) {
	defer close(jobs)
	defer close(order)
	for len(next) > 0 {
		j := job[T]{subjects: next, done: make(chan slab[T], 1)}
		select {
		case jobs <- j:
		case <-ctx.Done():
			return
		}
		select {
		case order <- j.done:
		case <-ctx.Done():
			return
		}
		var err error
		if next, err = m.after(next[len(next)-1].key); err != nil {
			failed := make(chan slab[T], 1)
			failed <- slab[T]{err: err}
			select {
			case order <- failed:
			case <-ctx.Done():
			}
			return
		}
	}
}

// one reads one chunk.
func (m *mapping[T]) one(ctx context.Context, g *gatherer, subjects []numberedSubject) (s slab[T]) {
	defer func() { s.panicked = recover() }()
	s.got = make([]T, 0, len(subjects))
	s.err = g.run(ctx, subjects, func(subject care.Subject, entries []care.Entry) bool {
		s.got = append(s.got, m.fn(subject, entries))
		return true
	})
	return s
}

// fellows opens up to n more transactions that see the same state as this one.
// Where one can't be had, at once and in that state, there are fewer.
func (r *Reader) fellows(n int) (txs []*sql.Tx, closeAll func()) {
	none := func() {}
	if n < 1 {
		return nil, none
	}
	db, err := connect(r.reg.path, reading, brief)
	if err != nil {
		return nil, none
	}
	closeAll = func() {
		for _, tx := range txs {
			_ = tx.Rollback()
		}
		_ = db.Close()
	}
	want, err := r.state(r.tx)
	for range n {
		if err != nil {
			break
		}
		var tx *sql.Tx
		if tx, err = db.BeginTx(r.ctx, &sql.TxOptions{ReadOnly: true}); err != nil {
			break
		}
		txs = append(txs, tx)
		var have string
		if have, err = r.state(tx); err == nil && have != want {
			err = errors.New("somebody wrote in between")
		}
	}
	if err != nil && len(txs) > 0 {
		_ = txs[len(txs)-1].Rollback()
		txs = txs[:len(txs)-1]
	}
	return txs, closeAll
}

// state is what of the register a transaction sees.
func (r *Reader) state(tx *sql.Tx) (state string, err error) {
	err = tx.QueryRowContext(r.ctx, "SELECT concat(size, ' ', hex(root)) FROM register").Scan(&state)
	return state, err
}
