// Hashes of passwords.
package main

import (
	"fmt"
	"strings"

	"golang.org/x/crypto/bcrypt"
)

func main() {
	for _, row := range [][2]string{
		{"allmine", "$2a$10$XajjQvNhvvRt5GSeFk1xFeyqRrsxkhBkUiQeg0dt.wU1qD4aFDcga"},
		{"", "$2a$06$DCq7YPn5Rq63x1Lad4cll.TV4S6ytwfsfvkY8jIucDrjc8deX1s1."},
		{"a", "$2a$06$m0CrhHm10qJ3lXRY.5zDGO3rS2KdeeWLuGmsfGlMfOxih58VYVfxe"},
		{"abc", "$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i"},
		{"~!@#$%^&*()      ~!@#$%^&*()PNBFRD", "$2a$06$fPIsBO8qRqkjj273rfaOI.HtSV9jLDpTbZn782DC6/t7qT67P6FfO"},
		{"wrong", "$2a$06$fPIsBO8qRqkjj273rfaOI.HtSV9jLDpTbZn782DC6/t7qT67P6FfO"},
		{"abc", "$2b$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i"},
		{"abc", "$2y$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i"},
		{"abc", "$2$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i"},
		{"abc", "$3a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i"},
		{"abc", "%2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i"},
		{"abc", "$2a$xx$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i"},
		{"abc", "$2a$03$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i"},
		{"abc", "$2a$32$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i"},
		{"abc", "$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0ixx"},
		{"abc", "$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0"},
		{"abc", "$2a$06$I!6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i"},
		{"abc", "too short"},
		{"abc", ""},
	} {
		err := bcrypt.CompareHashAndPassword([]byte(row[1]), []byte(row[0]))
		cost, err2 := bcrypt.Cost([]byte(row[1]))
		fmt.Printf("%q %v | %d %v %T\n", row[0], err, cost, err2, err)
	}
	long := strings.Repeat("0123456789", 8)
	for _, p := range []string{"", "secret", "pässwörd", "\x00nul", "\xff\xfe raw", long, long[:72]} {
		h, err := bcrypt.GenerateFromPassword([]byte(p), 4)
		cost, _ := bcrypt.Cost(h)
		fmt.Println(len(h), err, string(h[:7]), cost, bcrypt.CompareHashAndPassword(h, []byte(p)), bcrypt.CompareHashAndPassword(h, []byte(p+"x")))
	}
	h, err := bcrypt.GenerateFromPassword([]byte("x"), 0)
	fmt.Println(string(h[:7]), err)
	h, err = bcrypt.GenerateFromPassword([]byte("x"), 32)
	fmt.Println(h, err)
	// Made by the same package: not of ASCII only, of 72 bytes and more.
	for p, h := range map[string]string{"\xff\x80\x00": bin} {
		fmt.Println(bcrypt.CompareHashAndPassword([]byte(h), []byte(p)))
	}
	fmt.Println(bcrypt.CompareHashAndPassword([]byte(hash80), []byte(long)), bcrypt.CompareHashAndPassword([]byte(hash80), []byte(long[:72])), bcrypt.CompareHashAndPassword([]byte(hash80), []byte(long[:71])))
}

const (
	bin    = "$2a$04$Ag3dmtwXsBCWjSuU.GvKE.rRFuF6yxd8sez3sBpJKXLF6LBEDQw2a"
	hash80 = "$2a$05$k6EIMZntFxqAdY4HBgwz3uOQDK48w362i0kCjFYCZgjzj3iY3TkTS"
)
