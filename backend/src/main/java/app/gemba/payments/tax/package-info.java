/**
 * Which tax a document shows. {@link app.gemba.payments.tax.TaxRules} is where an accountant's decision goes in; until
 * there is one every document says in words why its tax is zero.
 */
@NullMarked
package app.gemba.payments.tax;

import org.jspecify.annotations.NullMarked;
