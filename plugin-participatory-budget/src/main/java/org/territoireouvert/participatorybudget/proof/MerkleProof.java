package org.territoireouvert.participatorybudget.proof;

import java.util.Iterator;
import java.util.List;

/** Checks proofs of a log's tree without the log, as RFC 9162 says in sections 2.1.3.2 and 2.1.4.2. */
public final class MerkleProof {

    private MerkleProof() {}

    /** Tells whether a path proves that a leaf stands at an index of the tree with this root. */
    public static boolean includes(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long position = index;
        long last = size - 1;
        Hash reached = leaf;
        for (Hash beside : path) {
            if (last == 0) {
                return false;
            }
            if (isRight(position, last)) {
                reached = MerkleTree.node(beside, reached);
                while (!isOdd(position) && position != 0) {
                    position >>= 1;
                    last >>= 1;
                }
            } else {
                reached = MerkleTree.node(reached, beside);
            }
            position >>= 1;
            last >>= 1;
        }
        return last == 0 && reached.equals(root);
    }

    /** Tells whether a proof shows that the later tree begins with the earlier one. */
    public static boolean continues(long earlier, Hash earlierRoot, long later, Hash laterRoot, List<Hash> proof) {
        if (earlier == later) {
            return proof.isEmpty() && earlierRoot.equals(laterRoot);
        }
        if (earlier < 1 || earlier > later) {
            return false;
        }
        Iterator<Hash> nodes = proof.iterator();
        boolean complete = Long.bitCount(earlier) == 1;
        if (!complete && !nodes.hasNext()) {
            return false;
        }
        Hash start = complete ? earlierRoot : nodes.next();
        return climb(earlier - 1, later - 1, start, nodes, earlierRoot, laterRoot);
    }

    private static boolean climb(
            long earlier, long later, Hash start, Iterator<Hash> nodes, Hash earlierRoot, Hash laterRoot) {
        long position = earlier;
        long last = later;
        while (isOdd(position)) {
            position >>= 1;
            last >>= 1;
        }
        Hash old = start;
        Hash current = start;
        while (nodes.hasNext()) {
            Hash beside = nodes.next();
            if (last == 0) {
                return false;
            }
            if (isRight(position, last)) {
                old = MerkleTree.node(beside, old);
                current = MerkleTree.node(beside, current);
                while (!isOdd(position) && position != 0) {
                    position >>= 1;
                    last >>= 1;
                }
            } else {
                current = MerkleTree.node(current, beside);
            }
            position >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(earlierRoot) && current.equals(laterRoot);
    }

    private static boolean isRight(long position, long last) {
        return isOdd(position) || position == last;
    }

    private static boolean isOdd(long number) {
        return (number & 1) == 1;
    }
}
