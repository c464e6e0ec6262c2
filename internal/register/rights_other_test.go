//go:build !unix

package register

import (
	"context"
	"errors"
)

func makeUnderUmask(context.Context, string, string) error {
	return errors.New("there is no umask here")
}

func recordWithoutRoom(context.Context, string, string) error {
	return errors.New("there is no limit of files here")
}

func openAsNobody(context.Context, string, string) error {
	return errors.New("there is no nobody here")
}
