package org.territoireouvert.participatorybudget.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.audit.Signatures;
import org.territoireouvert.participatorybudget.edition.Documents;
import org.territoireouvert.participatorybudget.proof.Hash;
import org.territoireouvert.participatorybudget.proof.MerkleTree;

/** The log in a bundle, with what is to be checked of it. */
final class BundledLog {

    private static final String TYPE = "t";
    private static final String HASH = "hash";
    private static final String CAST = "\"t\":\"cast\"";

    private final Bundle bundle;
    private final Documents documents;
    private final Signatures signatures;
    private final Map<?, ?> manifest;
    private final List<String> leaves;
    private final MerkleTree tree;

    BundledLog(Bundle bundle, Documents documents, Signatures signatures) {
        this.bundle = bundle;
        this.documents = documents;
        this.signatures = signatures;
        this.manifest = documents.object(bundle.text(BundleFile.MANIFEST));
        this.leaves = bundle.lines(BundleFile.LOG);
        this.tree = MerkleTree.of(leaves.stream()
                .map(leaf -> MerkleTree.leaf(leaf.getBytes(StandardCharsets.UTF_8)))
                .toList());
    }

    boolean beginsWithManifest() {
        String vote = String.valueOf(manifest.get("vote"));
        Map<?, ?> first = documents.object(leaves.getFirst());
        String ending = "\"vote\":\"" + vote + "\"}";
        return "manifest".equals(first.get(TYPE))
                && Hash.of(bundle.bytes(BundleFile.MANIFEST)).hex().equals(first.get(HASH))
                && leaves.stream().allMatch(leaf -> leaf.endsWith(ending));
    }

    /** Roots of the same leaves continue each other. */
    boolean isSigned() {
        String key = String.valueOf(manifest.get("key"));
        long covered = 0;
        for (String note : notes()) {
            Optional<String> text = signatures.read(note, key);
            List<String> lines = text.map(signed -> signed.lines().toList()).orElse(List.of());
            if (lines.size() != 3
                    || !lines.get(0).equals(manifest.get("origin"))
                    || !lines.get(2).equals(root(Long.parseLong(lines.get(1))).base64())) {
                return false;
            }
            covered = Long.parseLong(lines.get(1));
        }
        return covered == leaves.size() && lastOf("result") == leaves.size() - 1;
    }

    private Hash root(long size) {
        return tree.before(size).root();
    }

    /** A note ends with the lines of its signatures; an empty line stands after each. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        StringBuilder note = new StringBuilder();
        boolean signed = false;
        for (String line : bundle.lines(BundleFile.CHECKPOINTS)) {
            if (line.isEmpty() && signed) {
                notes.add(note.toString());
                note.setLength(0);
                signed = false;
            } else {
                note.append(line).append('\n');
                signed = line.startsWith("\u2014 ");
            }
        }
        if (!note.isEmpty()) {
            notes.add(note.toString());
        }
        return notes;
    }

    boolean namesCommitments() {
        List<String> finals = bundle.lines(BundleFile.FINALS);
        Map<?, ?> named = documents.object(leaves.get(lastOf("final")));
        Set<String> cast = new HashSet<>();
        for (String leaf : leaves.subList(0, lastOf("final"))) {
            if (leaf.contains(CAST)
                    && !cast.add(String.valueOf(documents.object(leaf).get("c")))) {
                return false;
            }
        }
        return Hash.of(bundle.bytes(BundleFile.FINALS)).hex().equals(named.get("list"))
                && Long.valueOf(finals.size()).equals(named.get("ballots"))
                && new HashSet<>(finals).size() == finals.size()
                && cast.containsAll(finals);
    }

    int ballots() {
        return bundle.lines(BundleFile.FINALS).size();
    }

    /** Returns the leaf that counts the papers; empty when there is none before the last final list. */
    Optional<Map<?, ?>> papers() {
        int papers = lastOf("paper");
        return papers < 0 || papers > lastOf("final")
                ? Optional.empty()
                : Optional.of(documents.object(leaves.get(papers)));
    }

    /** Returns the root of the log when the vote was closed. */
    Hash closedRoot() {
        return root(lastOf("final") + 1L);
    }

    boolean namesResult(String text) {
        return Hash.of(text)
                .hex()
                .equals(documents.object(leaves.get(lastOf("result"))).get(HASH));
    }

    /** Returns the leaf of what was drawn; empty when nothing was. */
    Map<?, ?> drawn() {
        int draw = lastOf("draw");
        return draw < 0 ? Map.of() : documents.object(leaves.get(draw));
    }

    /** Returns the leaf that says when the log ended. */
    Map<?, ?> close() {
        return all("close").getFirst();
    }

    /** Returns the leaves of a type in their order. */
    List<Map<?, ?>> all(String type) {
        List<Map<?, ?>> found = new ArrayList<>();
        for (String leaf : leaves) {
            if (isOf(leaf, type)) {
                found.add(documents.object(leaf));
            }
        }
        return found;
    }

    /** Returns when the vote was closed, as the log names it. */
    String closes() {
        return String.valueOf(close().get("closes"));
    }

    /** Tells whether a leaf of a type, counted from 0, stands before the close. */
    boolean isBeforeClose(String type, int index) {
        int seen = 0;
        for (String leaf : leaves) {
            if (isOf(leaf, "close")) {
                return false;
            }
            if (isOf(leaf, type) && seen++ == index) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(String leaf, String type) {
        return leaf.contains("\"t\":\"" + type + "\"");
    }

    private int lastOf(String type) {
        for (int position = leaves.size() - 1; position >= 0; position--) {
            if (isOf(leaves.get(position), type)) {
                return position;
            }
        }
        return -1;
    }
}
