#include "bot/core.hpp"

#include "bot/data_files.hpp"
#include "commands/desk/upkeep.hpp"
#include "commands/desk/warm_up.hpp"
#include "commands/letters/letters.hpp"
#include "storage/prune.hpp"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace clusterlotse::bot {

namespace {

std::shared_ptr<const matching::Vocabulary> read_vocabulary(const config::ClusterSettings& cluster
) {
    auto vocabulary = matching::Vocabulary::load(vocabulary_files(cluster));
#ifdef __GLIBC__
    // Reading the vocabulary's files took several times what is kept of them.
    ::malloc_trim(0);
#endif
    return vocabulary;
}

}  // namespace

Core::Core(const config::Settings& settings, std::set<Channel> channels, const Clock& clock)
    : Core(
          settings,
          read_vocabulary(settings.cluster),
          commands::Templates(template_files(settings.cluster)),
          std::move(channels),
          clock
      ) {
    commands::warm_up(office_);
}

Core::Core(
    const config::Settings& settings,
    std::shared_ptr<const matching::Vocabulary> vocabulary,
    commands::Templates templates,
    std::set<Channel> channels,
    const Clock& clock
)
    : settings_(settings),
      database_(settings.storage.path),
      vocabulary_(std::move(vocabulary)),
      engine_(vocabulary_),
      index_(database_, engine_),
      templates_(std::move(templates)),
      office_(database_, *vocabulary_, engine_, templates_, settings_, clock, std::move(channels)),
      desk_(office_),
      digest_(office_),
      intake_(database_, office_, desk_) {
    index_.load();
    intake_.on_profile_change([this](const std::string& id) { profile_changed(id); });
    office_.outbox.recover();
    digest_.catch_up();
}

bool Core::keep_up() {
    // One at a time, so that a message never waits for many of them.
    storage::Transaction transaction(database_);
    const bool something = commands::do_what_is_due(office_, 1) > 0 || digest_.step();
    transaction.commit();
    if (something) {
        intake_.committed();
    }
    return something;
}

std::vector<Dispatch> Core::claim_due(Channel channel, std::size_t limit) {
    storage::Transaction transaction(database_);
    commands::hold_back_unasked(office_);
    std::vector<Dispatch> due = office_.outbox.claim_due(channel, office_.clock.now(), limit);
    transaction.commit();
    return due;
}

commands::Page Core::unsubscribe_page(const commands::PageRequest& request) {
    storage::Transaction transaction(database_);
    commands::Page page = commands::unsubscribe_page(office_, request);
    transaction.commit();
    intake_.committed();
    return page;
}

void Core::prune(TimePoint before) {
    storage::prune(database_, before, office_.clock.now());
    office_.files.erase_of_ended(office_.clock.now());
}

}  // namespace clusterlotse::bot
