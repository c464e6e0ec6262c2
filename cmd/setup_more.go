package cmd

import (
	"path/filepath"
	"strings"

	"ypa/internal/care"
	"ypa/internal/outfile"
	"ypa/internal/procedure"
	"ypa/internal/register"
)

// authorities asks who places young people here, until there are no more, and in
// whose area the home lies.
func (s *setup) authorities() error {
	known, host, err := s.authoritiesNow()
	if err != nil {
		return err
	}
	for {
		typed, err := s.put(askAuthority, "", checkedName)
		if err != nil {
			return err
		}
		if typed == "" {
			break
		}
		id, err := s.authority(typed)
		if err != nil {
			return err
		}
		if id != "" {
			known = append(known, id)
		}
	}
	if host != "" || len(known) == 0 {
		return nil
	}
	host, err = s.choice(askHost, wordOptions(known), "")
	if err != nil || host == "" {
		return err
	}
	if err := s.command("home", "set", "--host-authority", host, "--quiet"); err != nil {
		return err
	}
	s.done = append(s.done, "the host authority "+host)
	return nil
}

// authority records one authority, by its name or the short word that commands
// call it by, and gives that word. Its name is asked for where neither ypa nor
// what was typed says it. What is refused is said, and another can be named.
func (s *setup) authority(typed string) (string, error) {
	id, name := s.authorityID(typed)
	if name == typed && !strings.Contains(typed, " ") {
		if near := didYouMean(care.Nearest(typed, s.authorityProcedures())); near != "" {
			s.sayItem(" ", near+" If so, < leads back")
		}
		answer, how, err := s.asked(query{asks: "  Its whole name, as in City of York Council", help: setupHelp()[askAuthority], check: checkedName})
		if err != nil || how == goBack {
			return "", err
		}
		name = answer
	}
	words := []string{"authority", "add", id, "--quiet"}
	if name != "" {
		words = append(words, "--name", name)
	}
	err := s.command(words...)
	if code, message, hint := explain(err); code == exitUsage {
		s.report(message, hint)
		return "", nil
	}
	if err == nil {
		s.done = append(s.done, "the authority "+id)
	}
	return id, err
}

// checkedName takes the name of somebody or of a body.
func checkedName(line string) (string, error) {
	clean, err := text("name", line)
	if err == nil {
		err = care.CheckName(clean)
	}
	return clean, err
}

// authorityProcedures are the words for the authorities whose procedures ypa has.
func (s *setup) authorityProcedures() []string {
	var ids []string
	if library, err := s.library(); err == nil {
		for _, p := range library.Procedures() {
			if p.Kind == procedure.KindAuthority {
				ids = append(ids, p.ID)
			}
		}
	}
	return ids
}

// authoritiesNow lists the ids on record, and the host authority.
func (s *setup) authoritiesNow() (ids []string, host string, err error) {
	err = s.view(s.ctx, register.Cut{}, func(r *register.Reader) error {
		subjects, err := r.Subjects(care.Authority)
		if err != nil {
			return err
		}
		for _, one := range subjects {
			ids = append(ids, one.Ref)
		}
		home, err := readHome(r, s.today())
		host = home.HostAuthority
		return err
	})
	return ids, host, err
}

// backup asks where backups go, and to whose keys they are encrypted.
func (s *setup) backup() error {
	if !s.v.InConfig("backup-to") {
		folder, err := s.put(askBackups, "", func(line string) (string, error) {
			return s.wholePath(line)
		})
		if err != nil {
			return err
		}
		if folder == "" {
			return nil // whose keys open them is asked once there is a place
		}
		if err := s.keep("backup-to", yamlText(folder)); err != nil {
			return err
		}
	}
	if s.v.InConfig("backup-recipients") {
		return nil
	}
	keys, err := s.put(askKeys, "", func(line string) (string, error) {
		list := strings.FieldsFunc(line, func(r rune) bool { return r == ',' || r == ' ' })
		_, err := outfile.ParseRecipients(list)
		return strings.Join(list, ", "), err
	})
	switch {
	case err != nil:
		return err
	case keys == "":
		s.say("A pair of keys is made by: ypa backup key karen-key.txt; it says what to write into " + s.settingsPath())
		return nil
	}
	return s.keep("backup-recipients", "["+keys+"]")
}

// wholePath takes the path of a folder, whole or from the home folder on. The
// folder itself may be on a stick that is not in now.
func (s *setup) wholePath(line string) (string, error) {
	if rest, own := strings.CutPrefix(line, "~/"); own {
		if folder := s.Getenv("HOME"); filepath.IsAbs(folder) {
			line = filepath.Join(folder, rest)
		}
	}
	if !filepath.IsAbs(line) {
		return "", usage("", "the whole path is needed, from the drive or / on, as in %s", example(s.OS))
	}
	return line, nil
}

// example is a folder for backups as its path is written on a system.
func example(system string) string {
	if system == "windows" {
		return `D:\ypa-backups`
	}
	return "/media/stick/ypa-backups"
}

// weekly offers to run the audit on its own.
func (s *setup) weekly() error {
	yes, err := s.yes("Run the audit on its own every Monday at 08:00?", "no")
	if err != nil || !yes {
		return err
	}
	err = s.command("schedule", "--weekly", defaultDay, "--at", defaultTime)
	if code, message, hint := explain(err); code == exitOther {
		s.report(message, hint)
		return nil
	}
	if err == nil {
		s.done = append(s.done, "the weekly audit")
	}
	return err
}
