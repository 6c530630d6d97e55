package io.tillstream.order.ingest;

import io.tillstream.order.chain.Hashes;

/** The end of a register's chain. */
record ChainHead(long registerId, long position, String hash) {

    static ChainHead first(long registerId) {
        return new ChainHead(registerId, 0, Hashes.GENESIS);
    }

    ChainHead next(String canonical) {
        return new ChainHead(registerId, position + 1, Hashes.ofLink(hash, canonical));
    }
}
