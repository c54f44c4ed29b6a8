package org.territoireouvert.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/**
 * A PDF file as tests look at it.
 *
 * @param failures what veraPDF finds against PDF/UA-1; empty for a file that assistive technology can read
 * @param text all that can be read, on one line, with plain spaces
 * @param title as readers show it
 * @param language tag of its main language
 */
public record AccessiblePdf(List<String> failures, String text, String title, String language) {

    /** Reads a file. */
    public static AccessiblePdf of(byte[] file) {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return new AccessiblePdf(
                    failures(file),
                    new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0\u202f]+", " "),
                    pdf.getDocumentInformation().getTitle(),
                    pdf.getDocumentCatalog().getLanguage());
        } catch (IOException | VeraPDFException e) {
            throw new IllegalArgumentException("This is no PDF file", e);
        }
    }

    private static List<String> failures(byte[] file) throws IOException, VeraPDFException {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                    .toList();
        }
    }
}
