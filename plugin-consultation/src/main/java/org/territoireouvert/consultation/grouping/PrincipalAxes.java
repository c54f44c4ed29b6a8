package org.territoireouvert.consultation.grouping;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * The two directions in the space of statements along which votes differ most, of length one and at right angles; the second is
 * zero when votes differ along one direction only. Of the two ways round, the one counts in which the statement with the greatest
 * weight, the first of equals, has a positive one.
 *
 * <p>The work grows with the cube of the number of statements or of participants, whichever is smaller.
 */
final class PrincipalAxes {

    private static final double NOTHING = 1e-12;

    private final CentredVotes votes;
    private final boolean byStatements;
    private final EigenDecompositionSymmetric parts;
    private final double total;

    PrincipalAxes(CentredVotes votes) {
        this.votes = votes;
        byStatements = votes.width() <= votes.participants().length;
        double[][] products = byStatements ? votes.productsOfStatements() : votes.productsOfParticipants();
        parts = new EigenDecompositionSymmetric(
                new Array2DRowRealMatrix(products, false), EigenDecompositionSymmetric.DEFAULT_EPSILON, true);
        total = votes.variance();
    }

    private boolean exists(int axis) {
        double[] variances = parts.getEigenvalues();
        return axis < variances.length && variances[axis] > NOTHING * variances[0];
    }

    /** Return the share of all variance that lies along an axis, from 0 to 1. */
    double share(int axis) {
        return exists(axis) ? parts.getEigenvalue(axis) / total : 0;
    }

    /** Return the weight of each seen statement on an axis, 0 or 1. */
    double[] direction(int axis) {
        if (!exists(axis)) {
            return new double[votes.width()];
        }
        double[] part = parts.getEigenvector(axis).toArray();
        return turned(byStatements ? part : fromParticipants(part, Math.sqrt(parts.getEigenvalue(axis))));
    }

    private double[] fromParticipants(double[] part, double length) {
        double[] direction = new double[votes.width()];
        for (int row = 0; row < part.length; row++) {
            votes.add(row, part[row] / length, direction);
        }
        return direction;
    }

    private static double[] turned(double[] direction) {
        int greatest = 0;
        for (int statement = 1; statement < direction.length; statement++) {
            if (OpinionMap.rounded(Math.abs(direction[statement]))
                    > OpinionMap.rounded(Math.abs(direction[greatest]))) {
                greatest = statement;
            }
        }
        double sign = Math.signum(direction[greatest]);
        for (int statement = 0; statement < direction.length; statement++) {
            direction[statement] *= sign;
        }
        return direction;
    }
}
