package org.territoireouvert.runner.web.template.layout;

/**
 * The same thing in another form, named in the head of a page for programs.
 *
 * @param type media type
 * @param address of it
 * @param title of it
 */
public record Alternate(String type, String address, String title) {

    /** Under what a page of the runtime puts its list of these into its model. */
    public static final String MODEL = "alternates";
}
