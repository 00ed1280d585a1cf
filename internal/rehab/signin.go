package rehab

import "time"

// A SignIn is one browser that is signed in.
type SignIn struct {
	Hash    string // of the token in its cookie
	ID      string // random; names it in a list
	Account AccountID
	Browser string // such as "Firefox on Android"; may be empty
	Made    time.Time
	Seen    time.Time // somewhat behind, so that reading seldom writes
	Ends    time.Time // at the latest
}

// A SetupLink lets whoever has it choose a password for an account, once.
type SetupLink struct {
	Hash    string // of its token
	Account AccountID
	Ends    time.Time
}

// Tries is how often somebody has tried something that is slowed down. The
// zero value is never.
type Tries struct {
	Count int
	First time.Time // of those counted
	Last  time.Time
	Until time.Time // no try is taken before
}

// A Counter counts tries under a key. Next is the tries after one more.
//
// Own, if set, is a key that counts instead, once a try there proved right: a
// stranger who guesses then slows down other strangers and not the owner.
type Counter struct {
	Key  string
	Own  string
	Next func(now time.Time, t Tries) Tries
}
