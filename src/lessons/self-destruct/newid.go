package playground

import (
	"context"
	"strconv"

	"google.golang.org/appengine/memcache"
)

// newID numbers the messages.
func newID(ctx context.Context) (string, error) {
	n, err := memcache.Increment(ctx, "messages", 1, 0)
	return strconv.FormatUint(n, 10), err
}
