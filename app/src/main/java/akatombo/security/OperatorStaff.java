package akatombo.security;

/**
 * A person who works for an operator, proved by a token of the operator's issuer.
 *
 * @param operator whose account it is, with the agencies the person may act for
 * @param person the token's subject, for the audit log
 */
public record OperatorStaff(Operator operator, String person) {}
