package app.gemba.identity;

import app.gemba.shared.CommonProblem;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accounts of people: making them, proving who somebody is. */
@Singleton
public class Accounts {
    private final AccountRepository accounts;
    private final OrganisationRepository organisations;
    private final Passwords passwords;
    private final Clock clock;

    Accounts(AccountRepository accounts, OrganisationRepository organisations, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** What a person may know about the own account. */
    @Serdeable
    @Schema(name = "Me")
    public record Me(
            UserId id,
            String name,
            String email,
            Role role,
            @Nullable OrganisationSummary organisation) {}

    @Serdeable
    @Schema(name = "OrganisationSummary")
    public record OrganisationSummary(OrganisationId id, String name) {}

    @Transactional
    public Me me(Caller caller) {
        return me(accounts.findById(caller.user()).orElseThrow(CommonProblem.NOT_SIGNED_IN::problem));
    }

    Me me(Account account) {
        OrganisationId id = account.organisationId();
        return new Me(
                account.id(),
                account.name(),
                account.email(),
                account.role(),
                id == null
                        ? null
                        : organisations
                                .findById(id)
                                .map(found -> new OrganisationSummary(found.id(), found.name()))
                                .orElseThrow());
    }

    /** How to reach a person. */
    public record Contact(UserId id, String name, String email, Role role) {}

    /** Empty when there is no such account. */
    @Transactional
    public Optional<Contact> contact(UserId user) {
        return accounts.findById(user).map(Accounts::contact);
    }

    /** The name of whoever did something, also when the account is gone. */
    @Transactional
    public String name(UserId user) {
        return contact(user).map(Contact::name).orElse("Somebody who left");
    }

    /** The people of a buyer's organisation, the first one first. */
    @Transactional
    public List<Contact> members(OrganisationId organisation) {
        return accounts.findByOrganisation(organisation.value()).stream()
                .filter(Account::verified)
                .map(Accounts::contact)
                .toList();
    }

    /** Everybody who looks after the platform. */
    @Transactional
    public List<Contact> admins() {
        return accounts.admins().stream()
                .filter(Account::verified)
                .map(Accounts::contact)
                .toList();
    }

    @Transactional
    public String organisationName(OrganisationId organisation) {
        return organisations.findById(organisation).orElseThrow().name();
    }

    private static Contact contact(Account account) {
        return new Contact(account.id(), account.name(), account.email(), account.role());
    }

    /** True when it made the account, false when the address had one. */
    @Transactional
    boolean bootstrapAdmin(String name, String email, String password) {
        accounts.lockEmail(email.strip());
        if (accounts.findByEmail(email.strip()).isPresent()) {
            return false;
        }
        accounts.update(create(Role.ADMIN, name, null, email, password).verified(clock.instant()));
        return true;
    }

    /** Makes an account; the e-mail address must not be taken. */
    @Transactional
    Account create(Role role, String name, @Nullable String organisationName, String email, String password) {
        return createHashed(role, name, organisationName, email, passwords.hash(password));
    }

    Account createHashed(Role role, String name, @Nullable String organisationName, String email, String hash) {
        OrganisationId organisation = role == Role.BUYER
                ? organisations
                        .save(new Organisation(
                                OrganisationId.next(),
                                Objects.requireNonNull(organisationName).strip(),
                                clock.instant()))
                        .id()
                : null;
        return accounts.save(new Account(
                UserId.next(), email.strip(), name.strip(), role, organisation, hash, null, clock.instant(), 0));
    }
}
