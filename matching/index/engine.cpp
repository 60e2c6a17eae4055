#include "matching/index/engine.hpp"

#include "matching/index/engine_state.hpp"
#include "matching/index/features_codec.hpp"
#include "matching/vocabulary/source_fingerprint.hpp"

#include <re2/re2.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clusterlotse::matching {

Engine::Engine(std::shared_ptr<const Vocabulary> vocabulary)
    : state_(std::make_unique<State>(std::move(vocabulary))) {}
Engine::~Engine() = default;

UnderstoodNeed Engine::understand(std::string_view text, Date today, Language reader) const {
    // "einkauf@glantal-pumpen.de" asks for no pumps.
    if (text.find('@') == std::string_view::npos) {
        return state_->read(text, today, reader).need;
    }
    static const RE2 address(R"([\w.+-]+@[\w-]+(?:\.[\w-]+)+)");
    std::string words(text);
    RE2::GlobalReplace(&words, address, " ");
    return state_->read(words, today, reader).need;
}

void Engine::upsert(const Profile& profile) {
    restore(profile.id, reading_of(profile));
}

std::string Engine::reading_of(const Profile& profile) const {
    return pack_reading(read_profile(state_->lexicon, profile));
}

bool Engine::restore(const std::string& profile_id, std::string_view reading) {
    State& state = *state_;
    if (!state.reader.read(reading, state.lexicon)) {
        return false;
    }
    erase(profile_id);
    state.index.add(
        profile_id, state.reader.packed_facts(), state.reader.features(), state.reader.words()
    );
    if (!state.letters.full()) {
        const auto& words = state.reader.words();
        state.letters.add(profile_id, {words.begin(), words.end()});
    }
    return true;
}

std::int64_t Engine::fingerprint() const {
    return static_cast<std::int64_t>(state_->vocabulary->fingerprint() ^ kSourceFingerprint);
}

void Engine::erase(const std::string& profile_id) {
    state_->letters.erase(profile_id);
    state_->index.remove(profile_id);
    if (state_->index.mostly_removed()) {
        state_->index = state_->index.rebuilt();
    }
}

std::size_t Engine::size() const {
    return state_->index.firms().size();
}

}  // namespace clusterlotse::matching
