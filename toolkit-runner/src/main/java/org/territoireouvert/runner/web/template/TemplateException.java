package org.territoireouvert.runner.web.template;

/** Says that a page could not be written; the message names the template and, where known, line and column. */
public final class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public TemplateException(String message, Throwable cause) {
        super(message, cause);
    }
}
