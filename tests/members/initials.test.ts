import { initialsOf } from '@cloud/capabilities/members/domain/initials'

describe('the initials by which somebody is found', () => {
  it.each([
    ['张三', 'ZS'],
    ['欧阳娜五', 'OYNW'],
    ['阿明', 'AM'],
    ['鄂维南', 'EWN'],
    ['曾国藩', 'ZGF'],
    ['单雄信', 'SXX'],
    ['解缙', 'XJ'],
    ['仇英', 'QY'],
    ['查良镛', 'ZLY'],
    ['盖叫天', 'GJT'],
    ['葛优', 'GY'],
    ['区志', 'OZ'],
    ['尉迟敬德', 'YCJD'],
    ['万俟卨', 'MQX'],
    ['古丽·买买提', 'GLMMT'],
    ['Anna Li', 'ANNALI'],
    ['张Anna', 'ZANNA'],
    ['𠮷野', 'ZY'],
    ['', ''],
  ])('of %s are %s', (name, initials) => expect(initialsOf(name)).toBe(initials))

  it('of every letter there is somebody', () => {
    const names = '安白蔡邓鄂冯郭何贾柯李马倪欧潘钱任孙唐王徐杨赵'
    expect(initialsOf(names)).toBe('ABCDEFGHJKLMNOPQRSTWXYZ')
  })
})
