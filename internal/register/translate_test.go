package register

import (
	"context"
	"database/sql"
	"errors"
	"strings"
	"testing"
	"time"
)

// TestMeaning lists the codes that were seen when files, disks and rights were
// broken on purpose, and what a person is told.
func TestMeaning(t *testing.T) {
	tests := map[string]struct {
		code int
		kind Kind
		text string
	}{
		"busy":                      {5, Locked, "in use by another program, and still was after 30 seconds"},
		"busy with recovery":        {261, Locked, "in use by another program"},
		"busy with an old snapshot": {517, Locked, "in use by another program"},
		"a table is locked":         {6, Locked, "in use by another program"},
		"locking protocol":          {15, Locked, "in use by another program"},
		"read only":                 {8, ReadOnly, "may be read but not written"},
		"a journal to roll back":    {776, ReadOnly, "left in the middle of a change"},
		"moved":                     {1032, ReadOnly, "moved or replaced"},
		"folder read only":          {1544, ReadOnly, "folder that may not be written"},
		"full":                      {13, Full, "no room left"},
		"too large a file":          {22, Full, "no room left"},
		"write":                     {778, Full, "nothing was recorded"},
		"sync":                      {1034, Unsure, "may or may not have been saved"},
		"sync of the folder":        {1290, Unsure, "may or may not have been saved"},
		"journal not deleted":       {2570, Unsure, "may or may not have been saved"},
		"truncate":                  {1546, Unsure, "may or may not have been saved"},
		"close":                     {4106, Unsure, "may or may not have been saved"},
		"lock":                      {3850, Locked, "could not be locked"},
		"unlock":                    {2058, Unsure, "may or may not have been saved"},
		"read lock":                 {2314, Unsure, "may or may not have been saved"},
		"read":                      {266, Unreadable, "the disk reports a fault"},
		"fstat":                     {1802, Unreadable, "the disk reports a fault"},
		"other trouble of the disk": {10, Unreadable, "the disk reports a fault"},
		"corrupt file system":       {8458, Damaged, "could not be read correctly"},
		"corrupt":                   {11, Damaged, "could not be read correctly"},
		"corrupt index":             {779, Damaged, "could not be read correctly"},
		"not a database":            {26, NotARegister, "no database"},
		"can't open":                {14, Unreadable, "cannot be opened by you"},
		"no permission":             {3, Unreadable, "cannot be opened by you"},
		"unique":                    {2067, Damaged, "do not fit together"},
		"foreign key":               {787, Damaged, "do not fit together"},
		"type":                      {20, Damaged, "do not fit together"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			f, ok := meaning(test.code, 30*time.Second)
			if !ok || f.kind != test.kind || !strings.Contains(f.text, test.text) || f.hint == "" {
				t.Errorf("got %+v, %v", f, ok)
			}
			if strings.HasSuffix(f.text, ".") || strings.Contains(strings.ToLower(f.text), "sqlite") {
				t.Errorf("it is put as %q", f.text)
			}
		})
	}
	for _, code := range []int{1, 7, 21} {
		if f, ok := meaning(code, 0); ok {
			t.Errorf("code %d means %+v", code, f)
		}
	}
}

func TestTranslatePasses(t *testing.T) {
	told := &Error{Kind: Full, Text: "told"}
	other := errors.New("other")
	for _, err := range []error{nil, told, other, context.Canceled, context.DeadlineExceeded} {
		if got := translate("/x", 0, err); !errors.Is(got, err) {
			t.Errorf("%v became %v", err, got)
		}
	}
	if err := translate("/x", 0, sql.ErrNoRows); KindOf(err) != Damaged {
		t.Error(err)
	}
}

// An answer that nobody foresaw is no fault of the file, and is not shown as
// the database puts it.
func TestTranslateUnforeseen(t *testing.T) {
	path := made(t)
	r := opened(t, path)
	_, err := r.db.ExecContext(t.Context(), "SELEKT 1")
	got := r.translate(err)
	if KindOf(got) != 0 || !strings.Contains(got.Error(), path) || strings.Contains(got.Error(), "SELEKT") {
		t.Errorf("got %v", got)
	}
	_, err = r.db.ExecContext(t.Context(), "SELECT * FROM ghost")
	explained(t, r.translate(err), path)
}

func TestKinds(t *testing.T) {
	for kind, damaged := range map[Kind]bool{
		0: false, Missing: false, Exists: false, Locked: false, Unreadable: false, ReadOnly: false, Full: false, Unsure: false,
		Damaged: true, NotARegister: true, Newer: true,
	} {
		if kind.Damaged() != damaged {
			t.Errorf("kind %d: %v", kind, kind.Damaged())
		}
	}
	cause := errors.New("cause")
	if err := (&Error{Err: cause}); !errors.Is(err, cause) {
		t.Error("the cause is lost")
	}
}
