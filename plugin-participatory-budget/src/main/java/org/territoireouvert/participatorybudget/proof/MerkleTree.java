package org.territoireouvert.participatorybudget.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree over the first leaves of a log (RFC 9162, section 2.1). Immutable as long as its nodes are.
 *
 * @param nodes finds the nodes of complete subtrees
 * @param size how many leaves it covers, 0 or more
 */
public record MerkleTree(Nodes nodes, long size) {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};
    private static final Hash EMPTY = Hash.of(new byte[0]);

    /** Finds the nodes of complete subtrees. */
    @FunctionalInterface
    public interface Nodes {
        /**
         * Returns the node above {@code 2^level} leaves.
         *
         * @param level 0 for a leaf
         * @param position among the nodes of its level, from 0
         */
        Hash at(int level, long position);
    }

    /** Returns the hash of a leaf. */
    public static Hash leaf(byte[] content) {
        return Hash.of(LEAF, content);
    }

    /** Returns the hash of a node above two others. */
    public static Hash node(Hash left, Hash right) {
        return Hash.of(NODE, left.bytes(), right.bytes());
    }

    /** Returns the tree over the first leaves of a log that is kept elsewhere. */
    public MerkleTree {
        if (size < 0) {
            throw new IllegalArgumentException("A tree cannot have \"" + size + "\" leaves");
        }
    }

    /** Returns the tree over leaves in memory. */
    public static MerkleTree of(List<Hash> leaves) {
        List<List<Hash>> levels = new ArrayList<>();
        for (List<Hash> level = List.copyOf(leaves); !level.isEmpty(); level = above(level)) {
            levels.add(level);
        }
        return new MerkleTree((level, position) -> levels.get(level).get(Math.toIntExact(position)), leaves.size());
    }

    private static List<Hash> above(List<Hash> level) {
        List<Hash> nodes = new ArrayList<>(level.size() / 2);
        for (int left = 0; left + 1 < level.size(); left += 2) {
            nodes.add(node(level.get(left), level.get(left + 1)));
        }
        return nodes;
    }

    /** Returns the root. */
    public Hash root() {
        return size == 0 ? EMPTY : hash(0, size);
    }

    /** Returns the same log when it had fewer leaves. */
    public MerkleTree before(long leaves) {
        return new MerkleTree(nodes, leaves);
    }

    /**
     * Returns the proof that a leaf is in this tree, from the bottom up (section 2.1.3).
     *
     * @param index of the leaf, from 0
     */
    public List<Hash> inclusion(long index) {
        List<Hash> path = new ArrayList<>();
        inclusion(index, 0, size, path);
        return path;
    }

    private void inclusion(long index, long first, long leaves, List<Hash> path) {
        if (leaves == 1) {
            return;
        }
        long left = split(leaves);
        if (index < left) {
            inclusion(index, first, left, path);
            path.add(hash(first + left, leaves - left));
        } else {
            inclusion(index - left, first + left, leaves - left, path);
            path.add(hash(first, left));
        }
    }

    /**
     * Returns the proof that this tree begins with the one over fewer leaves (section 2.1.4).
     *
     * @param earlier leaves of the other tree, from 1 to the size of this one
     */
    public List<Hash> consistency(long earlier) {
        List<Hash> proof = new ArrayList<>();
        consistency(earlier, 0, size, true, proof);
        return proof;
    }

    private void consistency(long earlier, long first, long leaves, boolean whole, List<Hash> proof) {
        if (earlier == leaves) {
            if (!whole) {
                proof.add(hash(first, leaves));
            }
            return;
        }
        long left = split(leaves);
        if (earlier <= left) {
            consistency(earlier, first, left, whole, proof);
            proof.add(hash(first + left, leaves - left));
        } else {
            consistency(earlier - left, first + left, leaves - left, false, proof);
            proof.add(hash(first, left));
        }
    }

    private Hash hash(long first, long leaves) {
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return nodes.at(level, first >> level);
        }
        long left = split(leaves);
        return node(hash(first, left), hash(first + left, leaves - left));
    }

    /** Returns the largest power of two below a number of leaves. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
