package clinic

import (
	"crypto/sha256"
	"encoding/base32"

	"example.org/sixweeks/internal/rehab"
)

// ReferenceOf returns what people call a referral: 8 letters and digits, in 2
// groups, without those that look alike. It follows from the id, so that
// sending twice gives the same one.
func ReferenceOf(id rehab.ReferralID) string {
	sum := sha256.Sum256([]byte("referral " + string(id)))
	s := base32.NewEncoding("ABCDEFGHJKLMNPQRSTUVWXYZ23456789").EncodeToString(sum[:5])
	return s[:4] + "-" + s[4:]
}
