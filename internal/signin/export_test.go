package signin

// Occupy takes every turn at hashing until release is called, so that whoever
// has to hash a password waits.
func (k *Keeper) Occupy() (release func()) {
	for range cap(k.hashing) {
		k.hashing <- struct{}{}
	}
	return func() {
		for range cap(k.hashing) {
			<-k.hashing
		}
	}
}
