package org.territoireouvert.participatorybudget.project;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes the address of a project, whose number may be any text ({@code BO.OM.97/24}). */
public final class ProjectPath {

    private ProjectPath() {}

    /** Returns the address of a project's page. */
    public static String of(String editionSlug, String number) {
        return "/budgets-participatifs/" + editionSlug + "/projets/" + segment(number);
    }

    /** Returns the address where staff say how far the works of a project are. */
    public static String works(String editionSlug, String number) {
        return "/admin/budgets-participatifs/" + editionSlug + "/travaux/" + segment(number);
    }

    private static String segment(String number) {
        return URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
