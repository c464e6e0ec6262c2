package register

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"ypa/internal/care"
)

// held is the subject that a transaction is writing about, with all its
// entries: one subject at a time, since a command or an import writes about one
// after the other.
type held struct {
	id      int64
	subject care.Subject
	entries []care.Entry
}

// hold loads a subject, unless it is held already.
func (t *Tx) hold(uid string) (*held, error) {
	if t.held != nil && t.held.subject.UID == uid {
		return t.held, nil
	}
	h := &held{subject: care.Subject{UID: uid}}
	var typ string
	var ref sql.NullString
	err := t.tx.QueryRowContext(t.ctx, "SELECT id, type, ref FROM subject WHERE uid = ?", uid).Scan(&h.id, &typ, &ref)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, &NotFound{What: "subject", Name: uid}
	}
	if err != nil {
		return nil, t.translate(err)
	}
	if !ref.Valid {
		return nil, &care.Refusal{Text: "what was recorded about this subject was disposed of", Hint: "open a new one"}
	}
	h.subject.Type, h.subject.Ref = care.SubjectType(typ), ref.String
	if !t.silent[uid] {
		if h.entries, err = t.Entries(uid); err != nil {
			return nil, err
		}
	}
	t.held = h
	return h, nil
}

// admit refuses an entry that would not fit the log. Commands don't bring such
// entries about; a mistake in the program must not reach the file.
func (h *held) admit(e *care.Entry) error {
	info, known := care.Info(e.Kind)
	switch {
	case !known:
		return fmt.Errorf("%q is no kind of entry", e.Kind)
	case info.Of != h.subject.Type:
		return fmt.Errorf("an entry of kind %q is about %s, and %s is %s", e.Kind, articled(info.Of), h.subject.Ref, articled(h.subject.Type))
	case e.On.IsZero():
		return fmt.Errorf("an entry of kind %q needs a day", e.Kind)
	case e.Basis != care.Stated && e.Basis != care.Assumed:
		return fmt.Errorf("the day of an entry is stated or assumed, not %q", e.Basis)
	}
	if err := h.named(e, info); err != nil {
		return err
	}
	switch e.Act {
	case care.Recorded:
		if e.Corrects != 0 {
			return fmt.Errorf("a new entry corrects none, not %d", e.Corrects)
		}
		return nil
	case care.Corrected, care.Withdrawn:
		return h.chained(e)
	}
	return fmt.Errorf("an entry records, corrects or withdraws; %q is none of these", e.Act)
}

// named sees to it that the log holds the reference of a young person: in the
// first entry about them, and never another. Leaves hold uids only, so that is
// how an exchange of two references is found.
func (h *held) named(e *care.Entry, info care.KindInfo) error {
	first := len(h.entries) == 0 && h.subject.Type == care.YoungPerson
	if !info.Identity {
		if first {
			return fmt.Errorf("the first entry about %s says who they are, and holds the reference; it can't be of kind %q", h.subject.Ref, e.Kind)
		}
		return nil
	}
	if ref := refOf(e.Raw); ref != h.subject.Ref && (ref != "" || first) {
		return fmt.Errorf("the first entry about %s holds this reference, and none holds another, not %q", h.subject.Ref, ref)
	}
	return nil
}

// refOf reads the reference that a body holds; empty where it holds none.
func refOf(body string) string {
	var b struct {
		Ref string `json:"ref"`
	}
	if json.Unmarshal([]byte(body), &b) != nil {
		return ""
	}
	return b.Ref
}

// chained checks that a correction or withdrawal names the first entry of a
// chain of its subject and kind.
func (h *held) chained(e *care.Entry) error {
	for i := range h.entries {
		first := &h.entries[i]
		if first.Number != e.Corrects {
			continue
		}
		switch {
		case first.Corrects != 0:
			return fmt.Errorf("entry %d is a later word on entry %d: name that one", first.Number, first.Corrects)
		case first.Kind != e.Kind:
			return fmt.Errorf("entry %d is of kind %q, which a word on it keeps; %q is another", first.Number, first.Kind, e.Kind)
		}
		return nil
	}
	return fmt.Errorf("there is no entry %d about %s to correct or withdraw", e.Corrects, h.subject.Ref)
}

// repeated gives the number of the word that stands last of its kind on the
// day of e, where e says the same; else 0. An entry that states a day says more
// than one whose day was assumed. What was ended after that word, on the same day,
// begins anew.
func (h *held) repeated(e *care.Entry) int64 {
	if e.Act != care.Recorded {
		return 0
	}
	last := -1
	for i := range h.entries {
		w := &h.entries[i]
		if w.Kind != e.Kind || w.On != e.On || w.Act == care.Withdrawn || w.Erased() || h.spokenOn(i) {
			continue
		}
		if last < 0 || w.Chain() > h.entries[last].Chain() {
			last = i
		}
	}
	if last < 0 || h.entries[last].Raw != e.Raw {
		return 0
	}
	if h.entries[last].Basis == care.Assumed && e.Basis == care.Stated {
		return 0
	}
	if care.SaidSince(care.Standing(h.entries), &h.entries[last]) {
		return 0
	}
	return h.entries[last].Number
}

// spokenOn reports whether a later entry has a word on the chain of entry i.
func (h *held) spokenOn(i int) bool {
	chain := h.entries[i].Chain()
	for j := i + 1; j < len(h.entries); j++ {
		if h.entries[j].Corrects == chain {
			return true
		}
	}
	return false
}
