#include "commands/digest_readers.hpp"

namespace clusterlotse::commands {

std::vector<EditionReader> readers_of(
    const Office& office, const std::shared_ptr<const Profile>& profile
) {
    std::vector<EditionReader> readers;
    for (const DigestRecipient& one : office.members.digest_recipients(*profile)) {
        readers.push_back({one.recipient, profile, one.consent, false});
    }
    return readers;
}

std::optional<EditionReader> room_reader(const Office& office) {
    const config::Settings& settings = office.settings;
    if (!settings.digest.room || !settings.matrix || !office.members.runs(Channel::matrix)) {
        return std::nullopt;
    }
    return EditionReader{
        {{Channel::matrix, settings.matrix->room},
         settings.cluster.language,
         settings.cluster.name},
        {},
        {},
        false};
}

}  // namespace clusterlotse::commands
