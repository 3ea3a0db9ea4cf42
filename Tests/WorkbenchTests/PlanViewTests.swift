import JourneyModel
import Testing

@testable import Workbench

@Suite struct PlanViewTests {
  @Test func p80() {
    print(Scene.plan().screen(cursor: true)); var s = Scene.plan(rows: 40, columns: 120); s.type("jj");
    print(s.screen(cursor: true)); s = Scene.plan(rows: 10, columns: 40); print(s.screen(cursor: true));
    s = Scene.plan(); s.type("jj"); print(s.screen()); s = Scene.plan(unicode: false); s.type("jjj");
    print(s.screen()); s = .plan(rows: 30, columns: 70); s.type("jj"); print(s.screen()); s.type("R");
    print(s.screen(cursor: true)); s = .plan(rows: 10, columns: 40); s.type("R");
    print(s.screen(cursor: true)); s.type("<tab><tab>"); print(s.screen(cursor: true));
    print(Scene.plan(.laptop).screen(cursor: true));
    print(Scene.plan(.laptop, rows: 10, columns: 40).screen(cursor: true))
  }
}
