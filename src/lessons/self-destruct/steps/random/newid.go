package playground

import (
	"context"

	"github.com/nu7hatch/gouuid"
)

// newID draws an id that nobody can guess.
func newID(ctx context.Context) (string, error) {
	id, err := uuid.NewV4()
	if err != nil {
		return "", err
	}
	return id.String(), nil
}
