#include "commands/digest/digest_readers.hpp"

namespace clusterlotse::commands {

std::vector<EditionReader> readers_of(
    Office& office, const std::shared_ptr<const Profile>& profile
) {
    std::vector<EditionReader> readers;
    for (const DigestRecipient& one : office.members.digest_recipients(*profile)) {
        EditionReader& reader = readers.emplace_back();
        reader.recipient = one.recipient;
        reader.consent = one.consent;
        for (const std::string& id : one.firms) {
            if (id == profile->id) {
                reader.firms.push_back(profile);
            } else if (auto other = office.profiles.find(id)) {
                reader.firms.push_back(std::make_shared<const Profile>(std::move(*other)));
            }
        }
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
