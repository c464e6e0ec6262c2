package register

import (
	"context"
	"fmt"
	"os"
	"sync/atomic"
	"testing"
)

func TestSnapshotIsTheRegister(t *testing.T) {
	path := made(t, "RH-01", "RH-02")
	r := opened(t, path)
	image, err := r.Snapshot(t.Context())
	must(t, err)
	file, err := os.ReadFile(path)
	must(t, err)
	if len(file) != len(image.Data) {
		t.Errorf("%d bytes, and the file has %d", len(image.Data), len(file))
	}
	copied, err := OpenImage(t.Context(), "the copy", image.Data, fixedOptions())
	must(t, err)
	defer func() { must(t, copied.Close()) }()
	report := sound(t, copied)
	if report.Head != image.Head || copied.UID() != r.UID() || image.UID != r.UID() || image.Schema != schema() {
		t.Errorf("%+v of %+v", report, image)
	}
	view(t, copied, Cut{}, func(reader *Reader) error {
		_, err := reader.Subject("young-person", "RH-02")
		return err
	})
}

// TestSnapshotsBesideAWriter copies a register again and again while another
// records without a pause: every copy is sound and holds what was acknowledged
// before it was begun.
func TestSnapshotsBesideAWriter(t *testing.T) {
	path := made(t)
	o := fixedOptions()
	o.Patience = patience
	var acknowledged atomic.Int64
	stop, done := make(chan struct{}), make(chan error, 1)
	go func() {
		w, err := Open(context.Background(), path, o)
		for n := 0; err == nil; n++ {
			select {
			case <-stop:
				done <- w.Close()
				return
			default:
			}
			var c Change
			c, err = w.Update(context.Background(), func(tx *Tx) error {
				_, err := admit(tx, fmt.Sprintf("RH-%d", n))
				return err
			})
			acknowledged.Store(c.Head.Size)
		}
		done <- err
	}()
	r, err := OpenReader(t.Context(), path, Options{Patience: patience})
	must(t, err)
	for range 30 {
		before := acknowledged.Load()
		image, err := r.Snapshot(t.Context())
		must(t, err)
		copied, err := OpenImage(t.Context(), "the copy", image.Data, o)
		must(t, err)
		if report := sound(t, copied); report.Head != image.Head || report.Entries < before {
			t.Errorf("%d entries, and %d were acknowledged", report.Entries, before)
		}
		must(t, copied.Close())
	}
	close(stop)
	must(t, <-done)
	must(t, r.Close())
}
