package playground

import (
	"crypto/sha1"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
)

const folder = "assets/imgs"

func refuse(req *http.Request, m Session) error {
	return errors.New("nobody keeps photos yet")
}

// saveOnDisk makes an upload a file of this instance. Its name
// is the SHA-1 of its content: same photo, same name.
func saveOnDisk(req *http.Request, m Session) error {
	file, _, err := req.FormFile("data")
	if err != nil {
		return err
	}
	defer file.Close()

	hash := sha1.New()
	if _, err = io.Copy(hash, file); err != nil {
		return err
	}
	name := fmt.Sprintf("%x.jpg", hash.Sum(nil))

	file.Seek(0, 0) // back to the beginning, to read it again
	if err = os.MkdirAll(folder, 0755); err != nil {
		return err
	}
	dst, err := os.Create(filepath.Join(folder, name))
	if err != nil {
		return err
	}
	defer dst.Close()
	if _, err = io.Copy(dst, file); err != nil {
		return err
	}

	for _, known := range m.Photos {
		if known == name {
			return nil
		}
	}
	m.Photos = append(m.Photos, name)
	return putSession(req, m)
}

// fromDisk shows a photo to anybody who knows its name.
func fromDisk(res http.ResponseWriter, req *http.Request) {
	files := http.FileServer(http.Dir(folder))
	photos := http.StripPrefix("/assets/imgs/", files)
	photos.ServeHTTP(res, req)
}
