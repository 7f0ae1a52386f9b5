package io.lambdarouter.examples.kcl;

/** The lease of one shard, as this process has got it. */
interface ShardLease {

    /** No lease at all. */
    ShardLease NONE = new ShardLease() {
        @Override
        public boolean isHeld() {
            return false;
        }

        @Override
        public void giveBack() {}
    };

    /** Whether this process has it still, as far as it knows; waits for a renewal in work at most. */
    boolean isHeld();

    /** Leaves it to whichever process gets it next, if this one has it still. */
    void giveBack();
}
