#include "bot/core.hpp"

#include "bot/data_files.hpp"
#include "storage/prune.hpp"

namespace clusterlotse::bot {

Core::Core(const config::Settings& settings, std::set<Channel> channels, const Clock& clock)
    : settings_(settings),
      database_(settings.storage.path),
      vocabulary_(matching::Vocabulary::load(vocabulary_files(settings.cluster))),
      engine_(vocabulary_),
      templates_(template_files(settings.cluster)),
      office_(database_, *vocabulary_, engine_, templates_, settings_, clock, std::move(channels)),
      desk_(office_),
      intake_(database_, office_, desk_) {
    office_.profiles.for_each([this](const Profile& profile) { engine_.upsert(profile); });
    office_.outbox.recover();
}

void Core::profile_changed(const std::string& id) {
    if (const auto profile = office_.profiles.find(id)) {
        engine_.upsert(*profile);
    } else {
        engine_.erase(id);
    }
}

void Core::prune(TimePoint before) {
    storage::prune(database_, before, office_.clock.now());
}

}  // namespace clusterlotse::bot
