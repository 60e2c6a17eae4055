#pragma once

#include "config/settings.hpp"
#include "domain/profile.hpp"
#include "storage/profile_store.hpp"
#include "storage/reader_store.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// Who wrote: a contact of a member firm, a moderator, or nobody we know.
struct Speaker {
    Address address;
    std::string profile_id;  ///< empty for a stranger and for a moderator without a profile
    std::string firm;        ///< the profile's name
    std::string name;        ///< the contact's name
    Language language = Language::de;
    bool moderator = false;

    bool member() const { return moderator || !profile_id.empty(); }
};

/// Where one contact of a firm can be asked.
struct Recipient {
    Address address;
    Language language = Language::de;
    std::string name;
};

/// A contact who agreed to the digest.
struct DigestRecipient {
    Recipient recipient;
    Consent consent;  ///< when and where he agreed
    /// Profile ids of all the firms that he agreed for, in their order; recipient and consent are
    /// those of the first.
    std::vector<std::string> firms;
};

/// True where the contact's consent names this scope: "requests" or "digest".
bool agreed_to(const Contact& contact, std::string_view scope);

/// The people of the cluster. Display names prove nothing: only the address counts.
class Members {
public:
    Members(
        storage::ProfileStore& profiles,
        storage::ReaderStore& readers,
        const config::ClusterSettings& cluster,
        std::set<Channel> channels
    );

    Speaker speaker(const Address& address) const;

    /// The contact to send a request to: the first with consent to `requests` (sales before
    /// others) who did not withdraw it since, on the channel he prefers, else Matrix, else mail,
    /// among the channels that run. Nothing where nobody may be asked.
    std::optional<Recipient> request_recipient(const Profile& profile) const;

    /// All whom a request may be sent to, and where, in the order in which they are tried: of each
    /// contact with such consent the channel he prefers, then the other one.
    std::vector<Recipient> request_recipients(const Profile& profile) const;

    /// The contacts with consent to `digest`, each where he is reached as above; one address once.
    /// Who is a contact of other firms as well, at the same address or under the same name with an
    /// address in common, is one person, whichever of his firms is looked at.
    std::vector<DigestRecipient> digest_recipients(const Profile& profile) const;

    /// The channel that the contact at this address prefers; nothing where his profile names none,
    /// or he has none.
    std::optional<Channel> preferred_channel(const Address& address) const;

    /// All addresses of the person: those of the contacts who have this one, itself first.
    std::vector<Address> addresses_of(const Address& address) const;

    /// The profile ids of the firms that the person speaks for, that of speaker() first. A contact
    /// of another name at an address that he shares is somebody else.
    std::vector<std::string> firms_of(const Address& address) const;

    /// The speaker as the contact of one of his firms, by its id; unchanged where it is none.
    Speaker speaking_for(const Speaker& speaker, const std::string& profile_id) const;

    /// True where one of the profile's contacts has a mail address at the domain of `address`.
    bool shares_mail_domain(const Profile& profile, const std::string& address) const;

    const std::vector<Address>& moderators() const { return cluster_.moderators; }
    bool runs(Channel channel) const { return channels_.contains(channel); }

private:
    std::optional<Recipient> reach(const Contact& contact) const;
    std::vector<Recipient> ways_to(const Contact& contact) const;
    void add_other_firms(const Contact& contact, DigestRecipient& reader) const;

    storage::ProfileStore& profiles_;
    storage::ReaderStore& readers_;
    const config::ClusterSettings& cluster_;
    std::set<Channel> channels_;
};

}  // namespace clusterlotse::commands
