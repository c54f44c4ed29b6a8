package org.territoireouvert.runner.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.territoireouvert.runner.document.PdfPages.Line;

/** The structure of a PDF: what each piece of a page is, in the order in which it is read aloud. */
final class PdfTags {

    private static final COSName IN_ORDER_OF_STRUCTURE = COSName.getPDFName("S");
    private static final int CORNERS = 4;
    private static final int CORNER_VALUES = 2 * CORNERS;
    private static final int BORDER_VALUES = 3;

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement document;

    /** By key: the elements of the marked contents of a page, or the element of an annotation. */
    private final List<COSBase> parents = new ArrayList<>();

    private final Map<PDPage, COSArray> marks = new HashMap<>();

    PdfTags(PDDocumentCatalog catalog) {
        PDMarkInfo info = new PDMarkInfo();
        info.setMarked(true);
        catalog.setMarkInfo(info);
        catalog.setStructureTreeRoot(root);
        document = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
        root.appendKid(document);
    }

    PDStructureElement document() {
        return document;
    }

    /** Adds an element as the last one in another. */
    PDStructureElement add(PDStructureElement parent, String type) {
        PDStructureElement element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /** Makes a page known before anything is marked on it. */
    void page(PDPage page) {
        COSArray marked = new COSArray();
        page.setStructParents(parents.size());
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), IN_ORDER_OF_STRUCTURE);
        parents.add(marked);
        marks.put(page, marked);
    }

    /** Returns the number by which a marked content of the page belongs to the element. */
    int mark(PDStructureElement element, PDPage page) {
        COSArray marked = marks.get(page);
        if (marked == null) {
            throw new IllegalStateException("The page is not known");
        }
        int number = marked.size();
        marked.add(element);
        PDMarkedContentReference reference = new PDMarkedContentReference();
        reference.setPage(page);
        reference.setMCID(number);
        element.appendKid(reference);
        return number;
    }

    /**
     * Makes lines of an element a link, with one annotation on each page.
     *
     * @param description says where the link leads, for those who do not see it
     */
    void link(PDStructureElement element, List<Line> lines, String address, String description) throws IOException {
        Map<PDPage, List<PDRectangle>> areas = new LinkedHashMap<>();
        for (Line line : lines) {
            areas.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line.area());
        }
        for (Map.Entry<PDPage, List<PDRectangle>> onPage : areas.entrySet()) {
            PDAnnotationLink annotation = annotation(onPage.getValue(), address, description);
            annotation.setStructParent(parents.size());
            parents.add(element.getCOSObject());
            onPage.getKey().getAnnotations().add(annotation);
            PDObjectReference reference = new PDObjectReference();
            reference.setPage(onPage.getKey());
            reference.setReferencedObject(annotation);
            element.appendKid(reference);
        }
    }

    private static PDAnnotationLink annotation(List<PDRectangle> lines, String address, String description) {
        PDActionURI action = new PDActionURI();
        action.setURI(address);
        PDAnnotationLink annotation = new PDAnnotationLink();
        annotation.setAction(action);
        annotation.setContents(description);
        annotation.setPrinted(true);
        COSArray noBorder = new COSArray();
        noBorder.growToSize(BORDER_VALUES, COSInteger.ZERO);
        annotation.setBorder(noBorder);
        PDRectangle first = lines.getFirst();
        PDRectangle around =
                new PDRectangle(first.getLowerLeftX(), lines.getLast().getLowerLeftY(), 0, 0);
        around.setUpperRightY(first.getUpperRightY());
        float[] corners = new float[CORNER_VALUES * lines.size()];
        for (int at = 0; at < lines.size(); at++) {
            PDRectangle line = lines.get(at);
            around.setUpperRightX(Math.max(around.getUpperRightX(), line.getUpperRightX()));
            corners(line, corners, CORNER_VALUES * at);
        }
        annotation.setRectangle(around);
        annotation.setQuadPoints(corners);
        return annotation;
    }

    /** Readers want the upper corners before the lower ones. */
    private static void corners(PDRectangle line, float[] corners, int at) {
        for (int corner = 0; corner < CORNERS; corner++) {
            corners[at + 2 * corner] = corner % 2 == 0 ? line.getLowerLeftX() : line.getUpperRightX();
            corners[at + 2 * corner + 1] = corner < CORNERS / 2 ? line.getUpperRightY() : line.getLowerLeftY();
        }
    }

    /** Writes the way back from marked contents and annotations to their elements. */
    void finish() {
        COSArray numbers = new COSArray();
        for (int key = 0; key < parents.size(); key++) {
            numbers.add(COSInteger.get(key));
            numbers.add(parents.get(key));
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
        root.setParentTreeNextKey(parents.size());
    }
}
