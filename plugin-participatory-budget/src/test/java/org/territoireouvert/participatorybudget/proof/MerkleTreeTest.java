package org.territoireouvert.participatorybudget.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleTreeTest {

    private static final int MOST = 33;
    /** The leaves of the test vectors of Certificate Transparency. */
    private static final List<Hash> KNOWN = List.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .stream()
            .map(hex -> MerkleTree.leaf(HexFormat.of().parseHex(hex)))
            .toList();

    private static List<Hash> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> MerkleTree.leaf(new byte[] {(byte) number}))
                .toList();
    }

    /** Known roots of Certificate Transparency, which has the same tree. */
    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void rootsAreThoseOfTheStandard(int size, String root) {
        assertThat(MerkleTree.of(KNOWN.subList(0, size)).root().hex()).isEqualTo(root);
    }

    @Test
    void everyLeafOfEveryTreeIsProvedAndNoOther() {
        for (int size = 1; size <= MOST; size++) {
            List<Hash> leaves = leaves(size);
            MerkleTree tree = MerkleTree.of(leaves);
            for (int index = 0; index < size; index++) {
                List<Hash> path = tree.inclusion(index);
                assertThat(MerkleProof.includes(leaves.get(index), index, size, path, tree.root()))
                        .isTrue();
                assertThat(MerkleProof.includes(Hash.of("other"), index, size, path, tree.root()))
                        .isFalse();
                assertThat(MerkleProof.includes(leaves.get(index), size, size, path, tree.root()))
                        .isFalse();
            }
        }
    }

    @Test
    void everyLaterTreeIsProvedToContinueTheEarlierOnes() {
        for (int later = 1; later <= MOST; later++) {
            MerkleTree tree = MerkleTree.of(leaves(later));
            for (int earlier = 1; earlier <= later; earlier++) {
                Hash root = tree.before(earlier).root();
                List<Hash> proof = tree.consistency(earlier);
                assertThat(MerkleProof.continues(earlier, root, later, tree.root(), proof))
                        .isTrue();
                assertThat(MerkleProof.continues(earlier, Hash.of("other"), later, tree.root(), proof))
                        .isFalse();
                assertThat(MerkleProof.continues(earlier, root, later, Hash.of("other"), proof))
                        .isFalse();
            }
        }
    }

    @Test
    void aChangedNodeOfAProofIsFound() {
        MerkleTree tree = MerkleTree.of(leaves(MOST));
        List<Hash> leaves = leaves(MOST);
        List<Hash> path = tree.inclusion(5);
        for (int place = 0; place < path.size(); place++) {
            List<Hash> changed = new ArrayList<>(path);
            changed.set(place, Hash.of("changed"));
            assertThat(MerkleProof.includes(leaves.get(5), 5, MOST, changed, tree.root()))
                    .isFalse();
        }
        assertThat(MerkleProof.includes(leaves.get(5), 5, MOST, path.subList(1, path.size()), tree.root()))
                .isFalse();
    }
}
