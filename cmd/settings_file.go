package cmd

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"ypa/internal/care"
)

// readFile reads the settings file; only one that was asked for by name has to
// be there.
func (a *app) readFile() error {
	path, asked := a.settingsPath(), a.v.GetString("settings") != ""
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) && !asked {
		return nil
	}
	if err != nil {
		return usage("leave --settings out to go by the defaults", "settings file %s: %w", path, plain(err))
	}
	values, err := parseSettings(path, text)
	if err != nil {
		return err
	}
	return a.v.MergeConfigMap(values)
}

// parseSettings reads a settings file: one setting a line, each once, the value
// as it is written (a list where there may be several). What stands there without
// a value is not set. The error names the file and the line.
func parseSettings(path string, text []byte) (map[string]any, error) {
	values := map[string]any{}
	var file yaml.Node
	read := yaml.NewDecoder(bytes.NewReader(text))
	err := read.Decode(&file)
	if errors.Is(err, io.EOF) || err == nil && len(file.Content) == 0 {
		return values, nil
	}
	if err != nil {
		return nil, usage("a Windows path is written in single quotes: 'C:\\Users\\me\\register.db'", "settings file %s: %w", path, err)
	}
	settings := file.Content[0]
	if settings.Kind == yaml.ScalarNode && settings.Tag == "!!null" {
		return values, nil
	}
	if settings.Kind != yaml.MappingNode {
		return nil, usage("as in  by: Karen Doyle", "settings file %s, line %d: a setting is written as its name, a colon and its value", path, settings.Line)
	}
	if err := read.Decode(&yaml.Node{}); !errors.Is(err, io.EOF) {
		return nil, usage("one setting a line, and nothing between them", "settings file %s: something after its end can't be read as settings", path)
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(settings.Content); i += 2 {
		key := strings.ToLower(settings.Content[i].Value)
		value, err := settingOf(key, settings.Content[i+1])
		if seen[key] && err == nil {
			err = usage("keep one of the two", "%s is set a second time", key)
		}
		if err != nil {
			_, message, hint := explain(err)
			return nil, usage(hint, "settings file %s, line %d: %s", path, settings.Content[i].Line, message)
		}
		if seen[key] = true; value != nil {
			values[key] = value
		}
	}
	return values, nil
}

// settingOf reads one value of the settings file; nil: none is there. A key that
// means nothing is an error with the nearest one.
func settingOf(key string, value *yaml.Node) (any, error) {
	if value.Kind == yaml.AliasNode {
		value = value.Alias
	}
	switch {
	case !slices.Contains(fileKeys(), key):
		hint := "the settings are: " + strings.Join(fileKeys(), ", ")
		if near := care.Nearest(key, fileKeys()); near != "" {
			hint = "did you mean " + near + "? " + hint
		}
		return nil, usage(hint, "unknown setting %q", key)
	case value.Kind == yaml.SequenceNode && key == "backup-recipients":
		return textsOf(key, value)
	case value.Kind != yaml.ScalarNode:
		return nil, usage("write the value behind the colon", "%s takes one value", key)
	case value.Tag == "!!null":
		return nil, nil
	case key == "color" && !slices.Contains(colours(), value.Value):
		return nil, usage(didYouMean(care.Nearest(value.Value, colours())), "color is %q: auto, always or never", value.Value)
	case key == "accessible":
		if _, err := strconv.ParseBool(value.Value); err != nil {
			return nil, usage("", "accessible is %q: true or false", value.Value)
		}
	}
	return value.Value, nil
}

// textsOf reads a list of values.
func textsOf(key string, list *yaml.Node) ([]string, error) {
	texts := []string{}
	for _, one := range list.Content {
		if one.Kind == yaml.AliasNode {
			one = one.Alias
		}
		if one.Kind != yaml.ScalarNode {
			return nil, usage("as in [age1…, age1…]", "%s is a list of single values", key)
		}
		texts = append(texts, one.Value)
	}
	return texts, nil
}

// withSetting is the text of a settings file with a setting at its end, unless
// the file is written in a way in which that would not be read as one.
func withSetting(path string, text []byte, key, value string) ([]byte, error) {
	line := fmt.Sprintf("%s: %s\n", key, value)
	before, err := parseSettings(path, text)
	if err != nil {
		return nil, err
	}
	if len(text) > 0 && !bytes.HasSuffix(text, []byte("\n")) {
		text = append(slices.Clone(text), '\n')
	}
	text = append(slices.Clone(text), line...)
	after, err := parseSettings(path, text)
	if err != nil || after[key] == nil || before[key] != nil || len(after) != len(before)+1 {
		return nil, usage("write it into the file yourself: "+strings.TrimSuffix(line, "\n"), "settings file %s: the setting %s can't be added at its end", path, key)
	}
	return text, nil
}
