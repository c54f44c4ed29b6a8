package org.territoireouvert.consultation.text.importing;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** The words in a block of Markdown: emphasis and addresses of links are dropped, HTML stays as it is written. */
final class Inlines {

    private Inlines() {}

    /** Returns the lines that hard line breaks make, at least one; soft line breaks stay line ends. */
    static List<String> lines(Node block) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (Node node = block.getFirstChild(); node != null; node = after(node, block)) {
            switch (node) {
                case Text text -> line.append(text.getLiteral());
                case Code code -> line.append(code.getLiteral());
                case HtmlInline html -> line.append(html.getLiteral());
                case SoftLineBreak end -> line.append('\n');
                case HardLineBreak end -> {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                default -> {}
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** Returns the next node from top to bottom; null after the last in the block. */
    private static @Nullable Node after(Node node, Node block) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node last = node;
        while (last != block && last.getNext() == null) {
            last = last.getParent();
        }
        return last == block ? null : last.getNext();
    }
}
