package org.territoireouvert.runner.web.account;

import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.runner.identity.signin.CodeEntry;

/** Says what is wrong with a code that was typed, in the same words as at sign-in. */
final class CodeProblem {

    private CodeProblem() {}

    static FormInput add(FormInput form, String field, CodeEntry entry) {
        return switch (entry) {
            // Right, but asked for by another account of this browser: nothing is expected for this one.
            case CodeEntry.Right right -> form.error(field, "signin.code.none");
            case CodeEntry.Wrong wrong ->
                wrong.triesLeft() == 0
                        ? form.error(field, "signin.code.void")
                        : form.error(field, "signin.code.wrong", wrong.triesLeft());
            case CodeEntry.Expired expired -> form.error(field, "signin.code.expired");
            case CodeEntry.NoneAsked none -> form.error(field, "signin.code.none");
            case CodeEntry.TooMany many -> form.error(field, "signin.code.too-many");
        };
    }

    static int status(CodeEntry entry) {
        return entry instanceof CodeEntry.TooMany ? 429 : 422;
    }
}
