package org.territoireouvert.runner.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.territoireouvert.runner.document.PdfPages.Line;

/** The headings of a PDF as the tree that readers show beside the pages. */
final class PdfBookmarks {

    /** The last bookmark of each level; the outline itself is at level 0. */
    private final List<PDOutlineNode> path = new ArrayList<>();

    PdfBookmarks(PDDocumentCatalog catalog) {
        PDDocumentOutline outline = new PDDocumentOutline();
        catalog.setDocumentOutline(outline);
        catalog.setPageMode(PageMode.USE_OUTLINES);
        path.add(outline);
    }

    /** @param level from 1, at most one more than the level before */
    void add(int level, String title, Line place) {
        PDPageXYZDestination destination = new PDPageXYZDestination();
        destination.setPage(place.page());
        destination.setTop(Math.round(place.area().getUpperRightY()));
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(destination);
        path.subList(level, path.size()).clear();
        PDOutlineNode parent = path.get(level - 1);
        parent.addLast(item);
        parent.openNode();
        path.add(item);
    }
}
