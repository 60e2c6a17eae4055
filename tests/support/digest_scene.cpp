#include "tests/support/digest_scene.hpp"

#include "commands/desk/words.hpp"
#include "commands/digest/digest_schedule.hpp"

namespace clusterlotse::test {

using commands::DigestContent;
using commands::DigestLine;
using commands::DigestSection;

DigestScene::DigestScene(
    config::NeedSettings needs,
    const std::filesystem::path& database,
    const std::vector<Address>& moderators
)
    : ClusterScene(needs, "Europe/Berlin", database, moderators, "!room:cluster.test") {
    for (const char* id : {"pumpen", "dreherei", "zerspaner", "english", "galvanik", "paused"}) {
        auto profile = *core().office().profiles.find(id);
        profile.contacts[0].consent->scope = {"requests", "digest"};
        put(profile);
    }
}

config::NeedSettings DigestScene::one_a_wave() {
    config::NeedSettings needs = unlimited();
    needs.suppliers_per_wave = 1;
    return needs;
}

void DigestScene::put(const Profile& profile) {
    core().office().profiles.put(profile, clock().now());
    core().profile_changed(profile.id);
}

Profile DigestScene::newcomer(
    const std::string& id, const std::string& name, const std::string& process
) {
    Profile profile = *core().office().profiles.find("dreherei");
    profile.id = id;
    profile.name = name;
    profile.city = "Kusel";
    profile.capabilities[0].process = process;
    profile.contacts[0].matrix = "@" + id + ":cluster.test";
    put(profile);
    return profile;
}

void DigestScene::erase(const std::string& id) {
    core().office().profiles.erase(id);
    core().profile_changed(id);
}

std::string DigestScene::post(const std::string& sender, const std::string& text) {
    const auto sent = to(say_in_chat(sender, text), sender);
    return sent.empty() ? std::string()
                        : commands::find_need_number(sent.front().message.text).value_or("");
}

std::string DigestScene::post_in_room(const std::string& sender, const std::string& text) {
    for (const Sent& one : say(room(sender, "!bedarf " + text))) {
        if (const auto number = commands::find_need_number(one.message.text)) {
            return *number;
        }
    }
    return {};
}

DigestContent DigestScene::content(const std::string& profile_id) {
    commands::Office& office = core().office();
    const auto due = commands::next_digest(office.settings, clock().now());
    commands::DigestBoard board(office, due.at);
    while (board.prepare(100)) {
    }
    std::optional<commands::EditionReader> reader = commands::room_reader(office);
    if (!profile_id.empty()) {
        const auto profile = std::make_shared<const Profile>(*office.profiles.find(profile_id));
        reader = commands::readers_of(office, profile).front();
    }
    return commands::choose(office, board, *reader, commands::Wanted::everything);
}

std::vector<Sent> DigestScene::run_edition() {
    const auto due = commands::next_digest(core().office().settings, clock().now());
    wait(due.at - clock().now() - std::chrono::milliseconds(1));
    return digests(*this, wait(std::chrono::minutes(5)));
}

std::vector<Sent> digests(ClusterScene& scene, const std::vector<Sent>& sent) {
    std::vector<Sent> found;
    for (const Sent& one : sent) {
        const auto row = scene.core().office().outbox.find_row(one.outbox_id);
        if (row && row->context.purpose == storage::Purpose::digest) {
            found.push_back(one);
        }
    }
    return found;
}

std::string titles(const DigestContent& content, DigestSection section) {
    std::string text;
    for (const DigestLine& line : content.lines) {
        if (line.section == section) {
            text += (text.empty() ? "" : ", ") + line.title;
        }
    }
    return text;
}

}  // namespace clusterlotse::test
