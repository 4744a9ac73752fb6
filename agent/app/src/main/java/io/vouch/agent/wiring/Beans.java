package io.vouch.agent.wiring;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import io.vouch.agent.engine.EngineHolder;
import io.vouch.agent.engine.Recommending;
import io.vouch.agent.experiments.Experiments;
import io.vouch.agent.jobs.Jobs;
import io.vouch.agent.lab.console.ConsoleMeasurement;
import io.vouch.agent.measurement.Measurements;
import io.vouch.agent.people.PersonalData;
import io.vouch.agent.security.BindingRule;
import io.vouch.agent.security.KeyRing;
import io.vouch.agent.studies.Studies;
import io.vouch.agent.studies.StudyRuns;
import io.vouch.agent.tuning.round.Approvals;
import io.vouch.agent.turn.ChatService;
import io.vouch.agent.turn.TurnBudgets;
import io.vouch.agent.turn.state.Conversations;
import io.vouch.agent.web.ModelInUse;
import io.vouch.agent.web.WorldCards;
import io.vouch.domain.IdSource;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import io.vouch.memory.json.DomainJson;
import io.vouch.tools.ranking.RankingFactors;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands the parts of the application to the HTTP resources. */
@Singleton
final class Beans {

  @Produces
  @Singleton
  @Startup
  Application application(
      @ConfigProperty(name = "quarkus.http.host") String host,
      @ConfigProperty(name = "vouch.insecure", defaultValue = "false") boolean insecure) {
    Application application = Application.open(Settings.ofProcess());
    BindingRule.require(host, !application.keys().isEmpty(), insecure);
    return application;
  }

  void close(@Disposes Application application) {
    application.close();
  }

  @Produces
  @Singleton
  ObjectMapper json() {
    return DomainJson.mapper();
  }

  @Produces
  @Singleton
  VouchStore store(Application application) {
    return application.store();
  }

  @Produces
  @Singleton
  EngineHolder engines(Application application) {
    return application.engines();
  }

  @Produces
  @Singleton
  ChatService chat(Application application) {
    return application.chat();
  }

  @Produces
  @Singleton
  Conversations conversations(Application application) {
    return application.conversations();
  }

  @Produces
  @Singleton
  Recommending recommending(Application application) {
    return application.recommending();
  }

  @Produces
  @Singleton
  PersonalData personalData(Application application) {
    return application.personalData();
  }

  @Produces
  @Singleton
  StudyRuns studyRuns(Application application) {
    return application.studyRuns();
  }

  @Produces
  @Singleton
  Studies studies(Application application) {
    return new Studies(application.store().tuning(), application.studyRuns()::isRunning);
  }

  @Produces
  @Singleton
  Experiments experiments(Application application) {
    return application.experiments();
  }

  @Produces
  @Singleton
  Approvals approvals(Application application) {
    return application.approvals();
  }

  @Produces
  @Singleton
  RankingFactors factors(Application application) {
    return application.factors();
  }

  @Produces
  @Singleton
  TurnBudgets budgets(Application application) {
    return application.budgets();
  }

  @Produces
  @Singleton
  KeyRing keys(Application application) {
    return application.keys();
  }

  @Produces
  @Singleton
  IdSource ids(Application application) {
    return application.ids();
  }

  @Produces
  @Singleton
  Jobs jobs(Application application) {
    return application.jobs();
  }

  @Produces
  @Singleton
  Measurements measurements(Application application) {
    return new Measurements(
        ConsoleMeasurement.all(
            directory -> Services.open(StoreLocation.directory(directory)), application.clock()));
  }

  @Produces
  @Singleton
  WorldCards worldCards(Application application) {
    return new WorldCards(application.dataDirectory());
  }

  @Produces
  @Singleton
  ModelInUse modelInUse(Application application) {
    return new ModelInUse(application.languageModel());
  }

  @Produces
  @Singleton
  InstantSource clock(Application application) {
    return application.clock();
  }
}
