package org.territoireouvert.participatorybudget.counting.shares;

import org.jspecify.annotations.Nullable;
import org.territoireouvert.participatorybudget.counting.profile.Rational;

/**
 * One project with the state of its supporters at one moment, enough to work out the exact price per weight: the q with
 * sum of min(money, q · weight) = cost.
 */
public final class Purchase {

    private final Filling filling;
    private double price;
    private double error;
    private @Nullable Rational exactPrice;

    /**
     * @param price close to the exact one
     * @param error bound on the distance
     */
    Purchase(Filling filling, double price, double error) {
        this.filling = filling;
        this.price = price;
        this.error = error;
    }

    public double price() {
        return price;
    }

    double error() {
        return error;
    }

    /** Make the price exact; earlier purchases must be settled. */
    void settle(Money money) {
        if (exactPrice == null) {
            exactPrice = filling.exactPrice(money);
            price = exactPrice.approximate();
            error = price * Money.ROUNDING;
        }
    }

    Rational settled() {
        if (exactPrice == null) {
            throw new IllegalStateException("the price was not worked out");
        }
        return exactPrice;
    }
}
