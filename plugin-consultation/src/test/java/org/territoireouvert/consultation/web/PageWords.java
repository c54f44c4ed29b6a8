package org.territoireouvert.consultation.web;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What a page says, with plain spaces in the place of those that keep French signs together. */
public final class PageWords {

    private static final String NO_BREAK_SPACES = "[\\u00a0\\u202f]";

    private PageWords() {}

    /** The words of its main part. */
    public static String text(Document page) {
        return plain(page.select("main").text());
    }

    /** The words of the main part of an answer. */
    public static String text(HttpResponse<String> answer) {
        return text(Jsoup.parse(answer.body()));
    }

    /** The errors above its form. */
    public static String errors(HttpResponse<String> answer) {
        return plain(Jsoup.parse(answer.body()).select(".to-errors li").text());
    }

    /** A text with plain spaces. */
    public static String plain(String text) {
        return text.replaceAll(NO_BREAK_SPACES, " ");
    }
}
