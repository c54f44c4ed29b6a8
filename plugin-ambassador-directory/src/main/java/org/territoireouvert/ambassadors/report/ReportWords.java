package org.territoireouvert.ambassadors.report;

import java.util.Locale;
import org.territoireouvert.api.document.DocumentText;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.SiteAddress;

/** Words of a printed report: labels in the language of the reader, names and titles in French. */
record ReportWords(Messages messages, Locale locale, SiteAddress site) {

    String say(String key, Object... arguments) {
        return messages.format(locale, key, arguments);
    }

    DocumentText label(String key, Object... arguments) {
        return DocumentText.of(say(key, arguments));
    }

    /** Returns a number or a day as the language writes it. */
    DocumentText value(Object value) {
        return label("report.print.value", value);
    }

    static DocumentText written(String text) {
        return DocumentText.of(text).in(Locale.FRENCH);
    }

    /** Returns a text that leads to a page of the site. */
    DocumentText leading(DocumentText text, String path) {
        String address = site.of(path);
        return text.leadingTo(address, say("report.print.leads", address));
    }
}
