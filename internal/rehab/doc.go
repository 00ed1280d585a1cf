// Package rehab holds the nouns of the service (patients, exercises,
// programmes, sessions, check-ins, reviews, referrals) and the facts that are
// always true of them.
//
// Nothing here reads a clock, a database or a request.
package rehab
